/** What game is it to choose a contender? */
import { streamFrom } from '#kernel/random.ts';
import type { Programme } from '../../batch/programme.ts';
import { plainMean } from '../blocks.ts';
import { groupBy, type Entry } from '../entries.ts';
import type { CellGame, SymmetricGame } from '../report.ts';
import { keyOf, pureEquilibria, type Profile } from './equilibria.ts';
import { restPointsOf } from './replicator.ts';

/** Tournaments resampled to see which equilibria hold. */
const resamples = 200;
/** Above this many figures resampling would take longer than playing. */
const mostResampled = 200_000;

/** Shares earned by a choice of contenders, by repetition. */
interface PlayedProfile {
  readonly choice: readonly number[];
  /** Indexed by repetition, then by role. */
  readonly repetitions: readonly (readonly number[])[];
}

/** The game of one cell: which contender for which role. Undefined where nothing can be gained there. */
export function cellGameOf(programme: Programme, entries: readonly Entry[]): CellGame | undefined {
  const competing = competingIn(entries);
  const played = profilesOf(entries);
  const [first] = played;
  if (first === undefined) return undefined;
  const size = played.length * programme.repetitions * first.choice.length;
  const support =
    programme.repetitions > 1 && size <= mostResampled
      ? supportOf(programme, played, (profiles) =>
          pureEquilibria(profiles, competing).map(({ choice }) => keyOf(choice)),
        )
      : undefined;
  const equilibria = pureEquilibria(
    played.map((profile) => averaged(profile)),
    competing,
  );
  return {
    equilibria: equilibria.map(({ choice, payoffs }) => ({
      contenders: choice.map((contender) => programme.contenders[contender]?.name ?? ''),
      shares: payoffs,
      support: support?.get(keyOf(choice)) ?? (support === undefined ? undefined : 0),
    })),
    isWhole: played.length === competing ** first.choice.length,
  };
}

/**
 * The game of choosing before one knows case and role: what each contender earns, on average over cells and roles, where all others are
 * another. Undefined where line-ups do not show it.
 */
export function symmetricGameOf(programme: Programme, entries: readonly Entry[]): SymmetricGame | undefined {
  const scored = entries.filter(({ isScored }) => isScored);
  const size = competingIn(scored);
  const met = groupBy(
    scored.flatMap((entry) => {
      const company = new Set(entry.company.split(','));
      return company.size === 1 ? [{ entry, company: Number(entry.company.split(',')[0]) }] : [];
    }),
    ({ entry, company }) => `${entry.contender},${company}`,
  );
  const cellsOf = (contender: number, company: number) =>
    [...groupBy(met.get(`${contender},${company}`) ?? [], ({ entry }) => entry.cell).values()].map((cell) =>
      [...groupBy(cell, ({ entry }) => entry.row.repetition).values()].map(
        (each) => plainMean(each.flatMap(({ entry }) => entry.row.parties[entry.party]?.share ?? [])) ?? 0,
      ),
    );
  const everyone = Array.from({ length: size }, (_, contender) => contender);
  const measured = everyone.map((contender) => everyone.map((company) => cellsOf(contender, company)));
  if (size < 2 || measured.some((row) => row.some((cells) => cells.length === 0))) return undefined;
  const matrixOf = (picked?: readonly number[]) =>
    measured.map((row) => row.map((cells) => plainMean(cells.map((cell) => pickedMean(cell, picked))) ?? 0));
  const best = (payoffs: readonly (readonly number[])[]) =>
    everyone.filter((own) =>
      everyone.every((other) => (payoffs[other]?.[own] ?? 0) <= (payoffs[own]?.[own] ?? 0) + 1e-9),
    );
  const payoffs = matrixOf();
  const counts = new Map<number, number>();
  if (programme.repetitions > 1)
    for (const picked of resampled(programme, 'symmetric'))
      for (const own of best(matrixOf(picked))) counts.set(own, (counts.get(own) ?? 0) + 1);
  return {
    payoffs,
    equilibria: best(payoffs).map((contender) => ({
      contender: programme.contenders[contender]?.name ?? '',
      support: programme.repetitions > 1 ? (counts.get(contender) ?? 0) / resamples : undefined,
    })),
    restPoints: restPointsOf(payoffs, programme.seed),
  };
}

const competingIn = (entries: readonly Entry[]): number =>
  new Set(entries.filter(({ isScored }) => isScored).map(({ contender }) => contender)).size;

/** What was earned by each choice that was played, in the roles competed in. */
function profilesOf(entries: readonly Entry[]): readonly PlayedProfile[] {
  const roles = [...new Set(entries.filter(({ isScored }) => isScored).map(({ party }) => party))].sort(
    (a, b) => a - b,
  );
  const games = groupBy(
    entries.filter(({ party }) => roles.includes(party)),
    ({ row }) => row,
  );
  const profiles = groupBy(games, ([, chairs]) => keyOf(chairs.map(({ contender }) => contender)));
  return [...profiles.values()].flatMap((played) => {
    const choice = played[0]?.[1].map(({ contender }) => contender) ?? [];
    const repetitions = played.map(([row, chairs]) =>
      chairs.map(({ party }) => row.parties[party]?.share ?? 0),
    );
    const isGainful = played.some(([row]) => row.parties.some(({ share }) => share !== undefined));
    return isGainful ? [{ choice, repetitions }] : [];
  });
}

function averaged({ choice, repetitions }: PlayedProfile, picked?: readonly number[]): Profile {
  return {
    choice,
    payoffs: choice.map((_, role) =>
      pickedMean(
        repetitions.map((shares) => shares[role] ?? 0),
        picked,
      ),
    ),
  };
}

const pickedMean = (values: readonly number[], picked: readonly number[] | undefined): number =>
  plainMean(picked === undefined ? values : picked.map((index) => values[index % values.length] ?? 0)) ?? 0;

/** In which share of resampled tournaments each key comes up. */
function supportOf(
  programme: Programme,
  played: readonly PlayedProfile[],
  keysIn: (profiles: readonly Profile[]) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const picked of resampled(programme, 'cell'))
    for (const key of keysIn(played.map((profile) => averaged(profile, picked))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, count / resamples]));
}

/** Bootstrap over repetitions (Efron 1979): as many as there are, drawn with replacement. Seeded. */
function* resampled({ seed, repetitions }: Programme, purpose: string): IterableIterator<readonly number[]> {
  const random = streamFrom(`${seed}:bootstrap:${purpose}`);
  for (let sample = 0; sample < resamples; sample++)
    yield Array.from({ length: repetitions }, () => Math.floor(random() * repetitions));
}
