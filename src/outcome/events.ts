import type { Hazard, Mineral, PartyIndex } from '#engine/index.ts';
import type { Land } from './land.ts';
import type { Flow, FlowKind } from './money/ledger.ts';
import type { Happening, TradeCase } from './people/happenings.ts';
import { regimeTurns } from './world/regime-story.ts';
import type { Setting } from './world/setting.ts';
import type {
  ComplianceYear,
  LineYear,
  MineralYear,
  ProducerYear,
  YearEvent,
  YearEventKind,
} from './years.ts';

/** The rows from which the chronicle is written. */
interface Rows {
  readonly minerals: readonly MineralYear[];
  readonly producers: readonly ProducerYear[];
  readonly lines: readonly LineYear[];
  readonly compliance: readonly ComplianceYear[];
  readonly flows: readonly Flow[];
}

/**
 * What is worth telling of the years? A promise is told of when it is first broken, and when it has been broken for three
 * years running; openings once; shortages and idle plants when they begin; money when it moves.
 */
export function eventsOf(
  setting: Setting,
  lands: readonly Land[],
  { happenings, cases }: { readonly happenings: readonly Happening[]; readonly cases: readonly TradeCase[] },
  rows: Rows,
): readonly YearEvent[] {
  const first = setting.implementation.firstYear;
  const events = [
    ...happenings
      .filter((event) => event.hazard !== 'protest')
      .map((event) =>
        tell(first + event.year, hazardKinds[event.hazard], {
          hazard: event.hazard,
          amount: event.cost,
          // An award has one debtor where one state alone is sued.
          ...(event.hazard === 'investor-claim' && event.on.length === 1 ? { party: event.on[0] } : {}),
        }),
      ),
    ...cases.flatMap((each) => stagesOf(first, each)),
    ...rows.producers
      .filter((row) => row.protest)
      .map((row) => tell(row.year, 'protest', { party: row.party, amount: row.lost })),
    ...lands.flatMap(({ producer: { party }, consent }) =>
      consent.answer.flatMap((answer, year) =>
        answer === 'none'
          ? []
          : [tell(first + year, answer === 'tightened' ? 'tightening' : 'chill', { party })],
      ),
    ),
    ...breaches(rows.compliance),
    ...openings(rows),
    ...lands.flatMap((land) => troubles(setting, land)),
    ...payments(rows),
    ...distress(setting, rows),
    ...stakesPaid(rows),
    ...regimeTurns(setting).map(({ year, kind, regime, traces }) =>
      tell(first + year, kind, { regime, traces }),
    ),
  ];
  return events.sort((a, b) => a.year - b.year);
}

const hazardKinds: Readonly<Record<Hazard, YearEventKind>> = {
  dispute: 'dispute',
  'border-dispute': 'border-dispute',
  'investor-claim': 'investor-claim',
  protest: 'protest',
  leak: 'leak',
  'rival-bid': 'rival-bid',
  retaliation: 'retaliation',
  'supply-shock': 'supply-shock',
  exposure: 'exposure',
};

/** A trade case after its filing. */
function stagesOf(
  first: number,
  { ruled, settled, isInVoid, against, cost }: TradeCase,
): readonly YearEvent[] {
  const hazard = against === 'producers' ? 'dispute' : 'border-dispute';
  const end = against === 'producers' ? 'retaliation-paid' : 'border-countermeasures';
  return [
    ...(ruled === undefined ? [] : [tell(first + ruled, 'panel-ruling', { hazard, amount: cost })]),
    ...(ruled !== undefined && isInVoid ? [tell(first + ruled, 'appeal-into-void', { hazard })] : []),
    tell(first + settled, end, { hazard, amount: cost }),
  ];
}

function tell(year: number, kind: YearEventKind, facts: Partial<YearEvent>): YearEvent {
  return {
    year,
    kind,
    party: undefined,
    mineral: undefined,
    promise: undefined,
    line: undefined,
    hazard: undefined,
    amount: undefined,
    regime: undefined,
    traces: [],
    ...facts,
  };
}

/** Years running after which a broken promise counts as given up. */
const LAPSE = 3;

function breaches(compliance: readonly ComplianceYear[]): readonly YearEvent[] {
  const running = new Map<string, number>();
  const told = new Set<string>();
  return compliance.flatMap((row) => {
    const key = `${row.promise}/${row.by}`;
    const broken = row.kept ? 0 : (running.get(key) ?? 0) + 1;
    running.set(key, broken);
    const kind = broken === LAPSE ? 'lapse' : broken > 0 ? 'breach' : undefined;
    if (kind === undefined || told.has(`${kind}/${key}`)) return [];
    told.add(`${kind}/${key}`);
    return [tell(row.year, kind, { party: row.by, promise: row.promise })];
  });
}

function openings({ lines, minerals }: Rows): readonly YearEvent[] {
  const open = new Set<number>();
  const capacity = new Map<string, number>();
  const events: YearEvent[] = [];
  for (const row of lines)
    if (row.open && !open.has(row.line)) {
      open.add(row.line);
      events.push(tell(row.year, 'line-opened', { line: row.line }));
    }
  for (const row of minerals) {
    const key = `${row.party}/${row.mineral}`;
    const before = capacity.get(key);
    capacity.set(key, row.capacityKt);
    if (before !== undefined && row.capacityKt > before + 1e-6)
      events.push(
        tell(row.year, 'plant-opened', {
          party: row.party,
          mineral: row.mineral,
          amount: row.capacityKt - before,
        }),
      );
  }
  return events;
}

/** Shortages and idle plants, told in the year in which they begin. */
function troubles(setting: Setting, land: Land): readonly YearEvent[] {
  const { party, producer, production } = land.producer;
  const firstYear = setting.implementation.firstYear;
  const events: YearEvent[] = [];
  const was = { power: false, skills: false };
  const wasIdle = production.map(() => false);
  for (let year = 0; year < setting.years; year++) {
    const stands = production.map((_, index) => land.plants.capacityKt[index]?.[year] ?? 0);
    const power = stands.reduce((total, kt, index) => total + kt * (production[index]?.powerPerKt ?? 0), 0);
    const skills = stands.reduce((total, kt) => total + kt * producer.workersPerKt, 0);
    const noPower = power > (land.capacity.powerMw[year] ?? 0) * (1 + 1e-9);
    const noSkills = skills > (land.capacity.skills[year] ?? 0) * (1 + 1e-9);
    if (noPower && !was.power) events.push(tell(firstYear + year, 'plants-short-of-power', { party }));
    if (noSkills && !was.skills) events.push(tell(firstYear + year, 'plants-short-of-skills', { party }));
    was.power = noPower;
    was.skills = noSkills;
    if (land.processing.surges[year] === true) events.push(tell(firstYear + year, 'import-surge', { party }));
    production.forEach((row, index) => {
      const isIdle = land.processing.idle[index]?.[year] === true;
      if (isIdle && wasIdle[index] !== true)
        events.push(tell(firstYear + year, 'plants-idle', { party, mineral: row.mineral }));
      wasIdle[index] = isIdle;
    });
  }
  return events;
}

const toldFlows: Readonly<Partial<Record<FlowKind, YearEventKind>>> = {
  'stockpile-purchase': 'stockpile-purchase',
  'collateral-call': 'collateral-call',
  'guarantee-call': 'guarantee-call',
  'retaliation-relief': 'retaliation-relief',
  'relief-loan': 'relief-loan',
};

function payments({ minerals, flows }: Rows): readonly YearEvent[] {
  const events: YearEvent[] = [];
  for (const row of minerals) {
    const facts: { party: PartyIndex; mineral: Mineral } = { party: row.party, mineral: row.mineral };
    if (row.floorPaid > 0) events.push(tell(row.year, 'floor-payment', { ...facts, amount: row.floorPaid }));
    if (row.rebated > 0) events.push(tell(row.year, 'ceiling-rebate', { ...facts, amount: row.rebated }));
  }
  const sums = new Map<string, YearEvent>();
  for (const flow of flows) {
    const kind = toldFlows[flow.kind];
    if (kind === undefined) continue;
    const key = `${flow.year}/${kind}/${flow.from.party ?? ''}`;
    const amount = (sums.get(key)?.amount ?? 0) + flow.musd;
    sums.set(key, tell(flow.year, kind, { party: flow.from.party, amount }));
  }
  return [...events, ...sums.values()];
}

function distress(setting: Setting, { producers }: Rows): readonly YearEvent[] {
  return producers.flatMap((row) => {
    const ceiling = setting.producers.find((each) => each.party === row.party)?.producer.debtCeiling ?? 1;
    const isOver = row.debtService > 0 && row.debtRatio >= ceiling * (1 - 1e-9);
    return isOver ? [tell(row.year, 'debt-distress', { party: row.party, amount: row.debtRatio })] : [];
  });
}

/** A share that its dividends have paid for, the first time: what a bad year adds to it later is soon paid off. */
function stakesPaid({ producers }: Rows): readonly YearEvent[] {
  const owed = new Map<PartyIndex, number>();
  const told = new Set<PartyIndex>();
  return producers.flatMap(({ party, year, carried }) => {
    const before = owed.get(party) ?? 0;
    owed.set(party, carried);
    if (before <= 0 || carried > 0 || told.has(party)) return [];
    told.add(party);
    return [tell(year, 'stake-paid', { party })];
  });
}
