import type { DraftAgreement, PartyIndicators, Scenario } from '#engine/index.ts';
import { indicatorsOf } from './indicators/indicators-of.ts';
import { promisedIn } from './promises/keeping.ts';
import { runBare } from './run-years.ts';
import type { BareYears } from './run-years.ts';
import { luckOf } from './world/luck.ts';
import { frameOf, onPath } from './world/setting.ts';

/** One agreement on one path of luck, beside the world without it. */
export interface Path {
  readonly years: BareYears;
  readonly without: BareYears;
  readonly indicators: readonly PartyIndicators[];
}

/** The years of one agreement on many paths of luck, with nothing beside them. Path 0 is that of the seed itself. */
export function* yearsOn(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  seed: string,
  runs: number,
): Generator<BareYears, void> {
  const frame = frameOf(scenario, agreement);
  const promises = promisedIn(frame);
  for (let run = 0; run < runs; run++) {
    const own = seedOf(seed, run);
    yield runBare(onPath(frame, luckOf(own)), own, promises);
  }
}

const seedOf = (seed: string, run: number): string => (run === 0 ? seed : `${seed}/${run}`);

/**
 * What becomes of one agreement on many paths of luck? What does not depend on luck is worked out once, and both worlds of a
 * path share their draws. Path 0 is that of the seed itself.
 */
export function* pathsOf(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  seed: string,
  runs: number,
): Generator<Path, void> {
  const frame = frameOf(scenario, agreement);
  const bare = agreement === undefined ? frame : frameOf(scenario, undefined);
  const promises = promisedIn(frame);
  for (let run = 0; run < runs; run++) {
    const own = seedOf(seed, run);
    const setting = onPath(frame, luckOf(own));
    const years = runBare(setting, own, promises);
    const without =
      agreement === undefined ? years : runBare(onPath(bare, setting.luck, setting.prices), own, [], true);
    yield { years, without, indicators: indicatorsOf(scenario, years, without) };
  }
}
