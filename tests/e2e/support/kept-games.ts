/** Games played in Node beforehand, as the browser would have kept them: the way to a late screen without the way there. */
import type { Page } from '@playwright/test';
import { digest, isOver, phaseOf, record, type Phase } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { createSession, soloSeating, type Session } from '#session/index.ts';
import { printRecord, RECORD_FORMAT, type Player } from '#wire/index.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';
import { Game, settle } from './game.ts';

/** Under which name the browser keeps the game in progress. */
export const gameKey = 'offtake.game';

export interface KeptGame {
  readonly caseFile: CaseFile;
  readonly seat: string;
  readonly session: Session;
  /** What the browser keeps. */
  readonly text: string;
}

/**
 * A case played by one program in every chair up to the first move of a phase, kept as if a person had sat in one.
 *
 * @param strategy strategy or persona in every chair
 */
export function playedTo(
  phase: Phase,
  { scenario: id, seat, seed }: typeof corridorGame,
  strategy = 'logroller',
): KeptGame {
  const caseFile = shippedCase(id);
  const { scenario } = caseFile;
  const session = createSession(
    scenario,
    { seed, difficulty: 0 },
    soloSeating(scenario, undefined, () => strategy),
  );
  while (phaseOf(session.match()) !== phase) {
    if (isOver(session.match())) throw new Error(`${id} with seed ${seed} never came to its ${phase}`);
    if (phase === 'impasse' && phaseOf(session.match()) === 'negotiation')
      session.submit(seat, { id: 'away', move: { type: 'walk-away', by: seat } });
    else if (!session.advance()) session.timeUp();
  }
  return { caseFile, seat, session, text: print(caseFile, session, seat, strategy) };
}

/** A game of the corridor that ends in a ratified agreement. */
export const corridorGame = { scenario: 'lobito-corridor', seat: 'zambia-chief', seed: 'end-to-end' };

function print({ scenario }: CaseFile, session: Session, own: string, strategy: string): string {
  const players = Object.fromEntries(
    scenario.seats.map(({ id }): [string, Player] => [
      id,
      id === own ? { kind: 'person' } : { kind: 'program', strategy },
    ]),
  );
  const match = session.match();
  return printRecord({
    format: RECORD_FORMAT,
    kind: 'offtake-record',
    record: record(match),
    players,
    digest: digest(match),
  });
}

/** Opens the site with a game that the browser keeps, and takes it up. */
export async function resume(page: Page, { text }: KeptGame): Promise<Game> {
  await settle(page);
  await keep(page, text);
  const game = new Game(page);
  await game.open();
  await game.press(/^Resume/);
  return game;
}

/** Puts a game where the browser keeps the one in progress, before the page comes. */
async function keep(page: Page, text: string): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      // Once only: a reload finds what the page itself has kept since.
      if (sessionStorage.getItem('kept') === null) localStorage.setItem(key, value);
      sessionStorage.setItem('kept', 'yes');
    },
    [gameKey, text] as const,
  );
}
