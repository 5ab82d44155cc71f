import { isClosed, settle } from '#engine/index.ts';
import type { DraftAgreement, IssueIndex, OptionIndex, Scenario } from '#engine/index.ts';
import { yearsOn } from './paths.ts';
import { troubleKinds, troublesOn } from './troubles.ts';
import type { TroubleKind } from './troubles.ts';

/** Something that could have gone wrong, how often it did, and the one clause that would have helped most. */
export interface Pitfall {
  readonly trouble: TroubleKind;
  /** Share of the paths on which it came. */
  readonly share: number;
  /** Undefined where no single clause helps on more than a few paths. */
  readonly remedy: Remedy | undefined;
}

/** Settling one issue in another way, and how often the trouble comes then, on the same paths. */
export interface Remedy {
  readonly issue: IssueIndex;
  readonly from: OptionIndex;
  readonly to: OptionIndex;
  readonly share: number;
}

/** Paths that are compared, share of them that makes a trouble worth telling, and share that a clause must save. */
const PATHS = 40;
const TOLD = 0.1;
const HELPS = 0.1;

/**
 * What could have gone wrong, and which clause would have helped? The agreement is run on some paths, and then again on the
 * same paths with one clause changed, for every clause that was open to choose. What helps is what helped there: nothing is
 * said from the armchair. Yields how much is done, in [0, 1]; the most frequent trouble comes first.
 */
export function* findingPitfalls(
  scenario: Scenario,
  agreement: DraftAgreement,
  seed: string,
  paths = PATHS,
): Generator<number, readonly Pitfall[]> {
  const changes = changesOf(scenario, agreement);
  const base = countsOf(scenario, agreement, seed, paths);
  const told = troubleKinds.filter((kind) => (base.get(kind) ?? 0) >= TOLD * paths);
  const best = new Map<TroubleKind, Remedy>();
  for (let at = 0; at < changes.length; at++) {
    yield at / changes.length;
    const change = changes[at];
    if (change === undefined) continue;
    const { issue, from, to } = change;
    const counts = countsOf(scenario, change.agreement, seed, paths);
    for (const kind of told) {
      const share = (counts.get(kind) ?? 0) / paths;
      const before = best.get(kind)?.share ?? (base.get(kind) ?? 0) / paths - HELPS;
      if (share < before) best.set(kind, { issue, from, to, share });
    }
  }
  return told
    .map((trouble) => ({ trouble, share: (base.get(trouble) ?? 0) / paths, remedy: best.get(trouble) }))
    .sort((a, b) => b.share - a.share);
}

/** The same at once. */
export function pitfallsOf(
  scenario: Scenario,
  agreement: DraftAgreement,
  seed: string,
  paths = PATHS,
): readonly Pitfall[] {
  const finding = findingPitfalls(scenario, agreement, seed, paths);
  for (let next = finding.next(); ; next = finding.next()) if (next.done === true) return next.value;
}

interface Change {
  readonly issue: IssueIndex;
  readonly from: OptionIndex;
  readonly to: OptionIndex;
  readonly agreement: DraftAgreement;
}

/** Every other option of every open issue that no regime closes; what it opens or closes follows. */
function changesOf(scenario: Scenario, agreement: DraftAgreement): readonly Change[] {
  return scenario.issues.flatMap((issue, index) => {
    const from = agreement.package[index] ?? -1;
    if (from < 0) return [];
    return issue.options.flatMap((_, to): readonly Change[] => {
      if (to === from || isClosed(scenario.closed, index, to)) return [];
      const wanted = agreement.package.map((option, at) => (at === index ? to : option));
      return [
        {
          issue: index,
          from,
          to,
          agreement: { ...agreement, package: settle(scenario.issues, scenario.closed, wanted) },
        },
      ];
    });
  });
}

function countsOf(
  scenario: Scenario,
  agreement: DraftAgreement,
  seed: string,
  paths: number,
): ReadonlyMap<TroubleKind, number> {
  const counts = new Map<TroubleKind, number>();
  for (const path of yearsOn(scenario, agreement, seed, paths))
    for (const kind of troublesOn(scenario, path)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
