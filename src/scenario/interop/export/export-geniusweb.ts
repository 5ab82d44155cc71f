/** How does a case read as GeniusWeb profiles, one per party, each with the domain in it? */
import type { CaseFile } from '../../case-file.ts';
import type { Exported } from './export-genius.ts';
import { packageNear } from './package-near.ts';
import { plainTable } from './plain-table.ts';
import type { ExportOptions, Loss, PlainIssue, PlainProfile } from './plain-table.ts';
import { raised } from './raised.ts';

/** Utility 1 in points. */
const FULL = 100;
/** Decimals of weights, which must sum to exactly 1 as decimals: each is a whole number of these. */
const WEIGHT_UNITS = 1e12;
/** Points that are noise of the last digits. */
const NOISE = 1e-9;

/**
 * Utilities are points / 100 where a sheet's best package is worth 100 at most: GeniusWeb wants weights that sum to 1
 * and utilities up to 1. Walk-aways become reservation bids, so only those that a package is worth exactly are kept. Never
 * fails: whoever calls decides whether the losses will do.
 */
export function exportGeniusWeb(caseFile: CaseFile, options: ExportOptions = {}): Exported {
  const table = plainTable(caseFile, options);
  const domain = {
    name: table.id,
    issuesValues: Object.fromEntries(
      table.issues.map(({ name, values }) => [name, { values: values.map(({ text }) => text) }]),
    ),
  };
  const written = table.profiles.map((given) => {
    const lifted = raised(given, table.issues);
    const { space, losses } = spaceOf(lifted.profile, table.issues);
    return {
      losses: [...lifted.losses, ...losses],
      file: {
        path: `${given.id}.json`,
        text: printed({ LinearAdditiveUtilitySpace: { name: given.id, domain, ...space } }),
      },
    };
  });
  return {
    files: [{ path: `${table.id}-domain.json`, text: printed(domain) }, ...written.map(({ file }) => file)],
    losses: [...table.losses, ...written.flatMap(({ losses }) => losses)],
  };
}

const printed = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

function spaceOf(profile: PlainProfile, issues: readonly PlainIssue[]) {
  const { id, points, walkAway, discount } = profile;
  const most = points.map((row) => Math.max(...row, 0));
  const best = most.reduce((sum, value) => sum + value, 0);
  // A best package worth less than 100 keeps its worth in the utilities of values; one worth more cannot.
  const scale = best > FULL + NOISE ? best : FULL;
  const weights = weightsOf(most, best);
  const near = packageNear(points, walkAway);
  const isExact = walkAway <= NOISE || Math.abs(near.points - walkAway) <= NOISE;
  const loss = (kind: Loss['kind']): Loss => ({ kind, party: id, name: id });
  return {
    losses: [
      ...(scale === FULL ? [] : [loss('cap')]),
      ...(discount === 1 ? [] : [loss('discount')]),
      ...(isExact ? [] : [loss('walk-away')]),
    ],
    space: {
      issueUtilities: Object.fromEntries(
        issues.map(({ name, values }, issue) => {
          const utility = (value: number) => {
            const weight = (weights[issue] ?? 0) / WEIGHT_UNITS;
            return weight === 0 ? 0 : Math.min(1, Math.max(0, value / scale / weight));
          };
          const utilities = values.map(({ text }, value) => [text, utility(points[issue]?.[value] ?? 0)]);
          return [name, { DiscreteValueSetUtilities: { valueUtilities: Object.fromEntries(utilities) } }];
        }),
      ),
      issueWeights: Object.fromEntries(
        issues.map(({ name }, issue) => [name, (weights[issue] ?? 0) / WEIGHT_UNITS]),
      ),
      ...(walkAway <= NOISE
        ? {}
        : {
            reservationBid: {
              issuevalues: Object.fromEntries(
                issues.map(({ name, values }, issue) => [name, values[near.choice[issue] ?? 0]?.text ?? '']),
              ),
            },
          }),
    },
  };
}

/** Indexed by issue: weights as whole numbers of units, in proportion, that sum to all of them. */
function weightsOf(most: readonly number[], best: number): readonly number[] {
  if (best <= 0) return most.map((_, issue) => (issue === 0 ? WEIGHT_UNITS : 0));
  const rounded = most.map((value) => Math.round((value / best) * WEIGHT_UNITS));
  const missing = WEIGHT_UNITS - rounded.reduce((sum, value) => sum + value, 0);
  const widest = most.indexOf(Math.max(...most));
  return rounded.map((value, issue) => (issue === widest ? value + missing : value));
}
