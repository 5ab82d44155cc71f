import type { Package, PackageChoice, PartyIndex, ProtocolName, Scenario } from '../../model/index.ts';
import { isSamePackage, isWellFormed } from '../../rules/packages.ts';
import { redLinesCrossed } from '../../rules/points.ts';
import { chairOf } from '../../rules/turn.ts';
import { sessionCharts } from '../session-chart.ts';
import { readChart, settled, type LeanChart } from './lean-chart.ts';
import { layTable, type LeanMove, type LeanProposal, type LeanTable } from './lean-table.ts';

/** A negotiation in progress, driven by its protocol's statechart at a hundredth of the cost. */
export interface LeanGame {
  readonly table: Readonly<LeanTable>;
  /** Name of the protocol's state; undefined once the negotiation has a draft agreement or has failed. */
  state(): string | undefined;
  mayPass(party: PartyIndex): boolean;
  mayPropose(party: PartyIndex): boolean;
  mayLeave(party: PartyIndex): boolean;
  acceptable(party: PartyIndex): readonly PackageChoice[];
  rejectable(party: PartyIndex): readonly number[];
  withdrawable(party: PartyIndex): readonly number[];
  objectable(party: PartyIndex): readonly PackageChoice[];
  /** Makes a move; false, and nothing has changed, when it is illegal. */
  play(party: PartyIndex, move: LeanMove): boolean;
  /** Time has run out for whatever is going on. */
  timeUp(): void;
}

const charts = new Map<ProtocolName, LeanChart>();

function chartOf(protocol: ProtocolName): LeanChart {
  const known = charts.get(protocol);
  if (known !== undefined) return known;
  const chart = readChart(sessionCharts[protocol]);
  charts.set(protocol, chart);
  return chart;
}

/** Can a case be played on a lean table: does nothing in it depend on more than offers? */
export function isLean({
  constituencies,
  injects,
  rules,
}: Pick<Scenario, 'constituencies' | 'injects' | 'rules'>): boolean {
  const { rivalry, blocs = [] } = rules;
  return constituencies.length === 0 && injects.length === 0 && rivalry === undefined && blocs.length === 0;
}

/** The negotiation of a case as it begins. Throws a RangeError for a case that is not lean. */
export function openLeanGame(scenario: Scenario): LeanGame {
  if (!isLean(scenario)) throw new RangeError(`More than offers matters in ${scenario.id}`);
  const { rules } = scenario;
  const { protocol } = rules;
  const chart = chartOf(protocol);
  const chair = chairOf(scenario);
  const table = layTable(scenario);
  for (const action of chart.entry) action(table, undefined);
  let state = settled(chart, table, chart.initial);

  const hasFloor = (party: PartyIndex) => {
    if (protocol === 'alternating-offers') return table.speaker === party;
    if (protocol !== 'single-text') return true;
    return table.speaker === undefined ? party !== chair : table.speaker === party;
  };
  const isMember = (party: PartyIndex) => table.draft?.parties.includes(party) ?? false;
  const mayPass = (party: PartyIndex) =>
    state !== undefined &&
    table.left[party] === false &&
    table.passed[party] === false &&
    hasFloor(party) &&
    !isMember(party);
  const mayPropose = (party: PartyIndex) =>
    mayPass(party) &&
    table.draft === undefined &&
    (chair === undefined || chair === party) &&
    (protocol === 'alternating-offers' || (table.spent[party] ?? 0) < rules.proposalsPerRound);
  const mayLeave = (party: PartyIndex) =>
    state !== undefined && table.left[party] === false && hasFloor(party) && !isMember(party);

  const acceptable = (party: PartyIndex): readonly PackageChoice[] => {
    if (!mayPass(party)) return [];
    const choices: PackageChoice[] = [];
    for (const proposal of textsOf(table))
      for (let index = 0; index < proposal.packages.length; index++)
        if (isAcceptable(table, proposal, index, party))
          choices.push({ proposal: proposal.id, package: index });
    return choices;
  };
  const rejectable = (party: PartyIndex): readonly number[] =>
    mayPass(party)
      ? table.standing.filter(({ by, rejectedBy }) => by !== party && !rejectedBy.includes(party)).map(idOf)
      : [];
  const withdrawable = (party: PartyIndex): readonly number[] =>
    state === undefined || table.left[party] !== false || protocol === 'single-text'
      ? []
      : table.standing.filter(({ by }) => by === party).map(idOf);

  const objectable = (party: PartyIndex): readonly PackageChoice[] =>
    state === undefined || table.left[party] !== false
      ? []
      : table.standing
          .filter(({ by }) => by !== party)
          .flatMap(({ id, packages, objections }) =>
            packages
              .map((_, index) => ({ proposal: id, package: index }))
              .filter(
                (choice) =>
                  !objections.some((entry) => entry.by === party && entry.package === choice.package),
              ),
          );

  const isLegal = (party: PartyIndex, move: LeanMove): boolean => {
    switch (move.type) {
      case 'propose':
        return mayPropose(party) && isProposal(table, party, move.packages);
      case 'accept': {
        const proposal = table.proposals[move.proposal];
        return (
          mayPass(party) &&
          proposal !== undefined &&
          textsOf(table).includes(proposal) &&
          isAcceptable(table, proposal, move.package, party)
        );
      }
      case 'reject':
        return rejectable(party).includes(move.proposal);
      case 'object':
        return (
          areIssues(scenario, move.issues) &&
          objectable(party).some(
            (choice) => choice.proposal === move.proposal && choice.package === move.package,
          )
        );
      case 'withdraw':
        return withdrawable(party).includes(move.proposal);
      case 'pass':
        return mayPass(party);
      case 'walk-away':
        return mayLeave(party);
    }
  };

  const run = (type: string, made: Parameters<(typeof chart.entry)[number]>[1]) => {
    if (state === undefined) return;
    const actions = chart.states[state]?.on.get(type) ?? [];
    for (const action of actions) action(table, made);
    state = settled(chart, table, state);
  };

  return {
    table,
    state: () => (state === undefined ? undefined : chart.states[state]?.name),
    mayPass,
    mayPropose,
    mayLeave,
    acceptable,
    rejectable,
    withdrawable,
    objectable,
    play(party, move) {
      if (!isLegal(party, move)) return false;
      run(move.type, { party, move });
      return true;
    },
    timeUp: () => run('deadline-reached', undefined),
  };
}

const areIssues = ({ issues }: Scenario, marked: readonly number[]): boolean =>
  marked.length > 0 &&
  marked.every((issue) => issues[issue] !== undefined) &&
  new Set(marked).size === marked.length;

const idOf = ({ id }: LeanProposal) => id;

/** What may be supported: whatever stands, or an adopted text alone. */
function textsOf({ draft, proposals, standing }: LeanTable): readonly LeanProposal[] {
  const adopted = draft === undefined ? undefined : proposals[draft.proposal];
  return adopted === undefined ? standing : [adopted];
}

function isAcceptable(
  { draft, scenario }: LeanTable,
  proposal: LeanProposal,
  index: number,
  party: PartyIndex,
): boolean {
  const pkg = proposal.packages[index];
  if (pkg === undefined || proposal.supporters[index]?.includes(party) === true) return false;
  if (draft !== undefined && !isSamePackage(draft.package, pkg)) return false;
  const mandate = scenario.mandates[party];
  return mandate === undefined || mandate.redLines.length === 0 || redLinesCrossed(mandate, pkg).length === 0;
}

function isProposal({ scenario }: LeanTable, party: PartyIndex, packages: LeanProposal['packages']): boolean {
  const { rules, mandates } = scenario;
  const most = rules.protocol === 'single-text' ? 1 : rules.packagesPerProposal;
  if (packages.length === 0 || packages.length > most) return false;
  const mandate = mandates[party];
  for (const [index, pkg] of packages.entries()) {
    if (!isPackage(scenario, pkg)) return false;
    if (mandate !== undefined && mandate.redLines.length > 0 && redLinesCrossed(mandate, pkg).length > 0)
      return false;
    for (let earlier = 0; earlier < index; earlier++)
      if (isSamePackage(packages[earlier] ?? [], pkg)) return false;
  }
  return true;
}

/** Cases whose issues are all open, and all options with them: a package is as many options, each of its issue. */
const plain = new WeakMap<Scenario, boolean>();

function isPackage(scenario: Scenario, pkg: Package): boolean {
  const { issues, closed } = scenario;
  let isPlain = plain.get(scenario);
  if (isPlain === undefined) {
    isPlain = closed.length === 0 && issues.every(({ openIf }) => openIf.length === 0);
    plain.set(scenario, isPlain);
  }
  if (!isPlain) return isWellFormed(issues, closed, pkg);
  if (pkg.length !== issues.length) return false;
  for (let issue = 0; issue < pkg.length; issue++) {
    const option = pkg[issue] ?? -1;
    const count = issues[issue]?.options.length ?? 0;
    if (!Number.isInteger(option) || option < 0 || option >= count) return false;
  }
  return true;
}
