/** How does a case that ships stand when one of its regimes is lifted, or another put in force? */
import type { DraftAgreement, Package, Regime, Scenario } from '#engine/index.ts';
import { settle } from '#engine/index.ts';
import { withRegimes, type CaseFile } from '#scenario/index.ts';
import { loadScenario } from '../scenarios.ts';
import { readShippedRegime } from './shipped-regimes.ts';
import type { Clauses, Side } from './side.ts';

/** An agreement as delegations often reach it in each case: what stands where a demonstration says nothing. */
export const usual = {
  'lobito-corridor': {
    processing: 'p25',
    plants: 'shared',
    floor: 'f60',
    payer: 'treasuries',
    offtake: 'o30',
    finance: 'blend',
    security: 'escrow',
    line: 'open-roads',
    consent: 'consulted',
    openness: 'summaries',
    form: 'executive',
  },
  'price-floor-club': {
    floor: 'f85',
    instrument: 'border',
    response: 'lines',
    offtake: 'o40',
    processing: 'p30',
    skills: 'institute',
    money: 'blend',
    standards: 'audited',
    accession: 'open',
    openness: 'summaries',
    form: 'executive',
  },
  'lithium-triangle': {
    processing: 'p40',
    cathode: 'pilot',
    seller: 'mixed',
    pricing: 'share',
    floor: 'f60',
    payer: 'buyers',
    offtake: 'o40',
    technology: 'tender',
    finance: 'blend',
    works: 'power',
    water: 'metered',
    consent: 'consulted',
    form: 'executive',
  },
  'nickel-downstream': {
    ore: 'duty',
    processing: 'p45',
    precursor: 'pilot',
    stake: 'joint',
    floor: 'contract',
    offtake: 'o10',
    finance: 'blend',
    works: 'balanced',
    tailings: 'audited',
    consent: 'consulted',
    appeal: 'talks',
    form: 'executive',
  },
} as const satisfies Readonly<Record<string, Clauses>>;

export type CaseId = keyof typeof usual;

const cases = new Map<CaseId, CaseFile>();

/** The case, read once. */
export function shippedCase(id: CaseId): CaseFile {
  const known = cases.get(id) ?? loadScenario(id);
  cases.set(id, known);
  return known;
}

/** Is the regime in force in the case as it ships? */
export const isOwn = (id: CaseId, regime: string): boolean =>
  shippedCase(id).scenario.regimes.some((one) => one.id === regime);

/** The case with other regimes than its own in force. */
export function caseTable(
  id: CaseId,
  { regimes = [], lifted = [], change }: Pick<Side, 'regimes' | 'lifted' | 'change'>,
): Scenario {
  const { scenario } = shippedCase(id);
  const kept = scenario.regimes.filter((regime) => !lifted.includes(regime.id));
  const added = regimes.map((regime) => standing(readShippedRegime(regime).at(scenario)));
  const ruled =
    added.length === 0 && lifted.length === 0 ? scenario : withRegimes(scenario, [...kept, ...added]);
  return change === undefined ? ruled : { ...ruled, implementation: change(ruled.implementation) };
}

/** A regime that has ended in the world is shown as it was: put in force, it stands through all the years. */
const standing = ({ since: _since, until: _until, ...regime }: Regime): Regime => regime;

/** How every issue is settled: in the usual way, but for these clauses. */
export function packageAt(id: CaseId, { issues }: Scenario, clauses: Clauses): Package {
  const chosen: Clauses = { ...usual[id], ...clauses };
  return settle(
    issues,
    [],
    issues.map((issue) => issue.options.findIndex((option) => option.id === chosen[issue.id])),
  );
}

/** An agreement between everybody, or those named. */
export function agreementAt(
  id: CaseId,
  table: Scenario,
  { clauses, bound }: Pick<Side, 'clauses' | 'bound'>,
): DraftAgreement {
  const everybody = table.parties.map((_, index) => index);
  return {
    proposal: 0,
    package: packageAt(id, table, clauses),
    parties:
      bound === undefined
        ? everybody
        : everybody.filter((index) => bound.includes(table.parties[index]?.id ?? '')),
  };
}
