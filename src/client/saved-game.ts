import type { MatchRecord, Scenario } from '#engine/index.ts';
import { parseRecord, printRecord, RECORD_FORMAT, type Player } from '#wire/index.ts';
import type { GameChoice } from './game-state.ts';
import { forgetDraft } from './kept-draft.ts';
import { gameKey } from './kept-game.ts';
import type { Keep } from './ports.ts';

const CLOCK = `${gameKey}.clock`;

/** A game kept in the browser. */
export interface SavedGame {
  readonly record: MatchRecord;
  readonly players: Readonly<Record<string, Player>>;
  readonly clock: boolean;
}

/** A game as the text of a record file: enough to replay it, here and on the command line. */
export function printGame(
  scenario: Pick<Scenario, 'seats' | 'parties'>,
  choice: Pick<GameChoice, 'seat' | 'opponents'>,
  record: MatchRecord,
  digest: string,
): string {
  // Somebody alone plays among chiefs: other seats are empty, and nobody's.
  const chiefs = scenario.seats.filter(({ role }) => role === 'chief');
  const players = Object.fromEntries(
    chiefs.map((seat): [string, Player] => [
      seat.id,
      seat.id === choice.seat
        ? { kind: 'person' }
        : { kind: 'program', strategy: choice.opponents[scenario.parties[seat.party]?.id ?? ''] ?? '' },
    ]),
  );
  return printRecord({ format: RECORD_FORMAT, kind: 'offtake-record', record, players, digest });
}

/** Keeps a game. False when the browser has no room or forbids it. */
export function saveGame(
  keep: Keep,
  scenario: Pick<Scenario, 'seats' | 'parties'>,
  choice: GameChoice,
  record: MatchRecord,
  digest: string,
): boolean {
  const text = printGame(scenario, choice, record, digest);
  return keep.write(gameKey, text) && keep.write(CLOCK, choice.clock ? 'on' : 'off');
}

/** The kept game, if there is one that can be read. */
export function savedGame(keep: Keep): SavedGame | undefined {
  const text = keep.read(gameKey);
  if (text === undefined) return undefined;
  const file = parseRecord(text);
  return file.ok
    ? { record: file.value.record, players: file.value.players, clock: keep.read(CLOCK) === 'on' }
    : undefined;
}

export function forgetGame(keep: Keep): void {
  keep.remove(gameKey);
  keep.remove(CLOCK);
  forgetDraft(keep);
}

/** The choice that a kept game was started with; undefined when its seats are not those of the case. */
export function choiceOf(
  scenario: Pick<Scenario, 'seats' | 'parties'>,
  saved: SavedGame,
): GameChoice | undefined {
  const seat = scenario.seats.find(({ id }) => saved.players[id]?.kind === 'person');
  if (seat === undefined) return undefined;
  const opponents: Record<string, string> = {};
  for (const { id, party } of scenario.seats) {
    const player = saved.players[id];
    const name = scenario.parties[party]?.id;
    if (player?.kind === 'program' && name !== undefined) opponents[name] = player.strategy;
  }
  const { scenario: played, setup } = saved.record;
  return { scenario: played.id, seat: seat.id, opponents, setup, clock: saved.clock };
}
