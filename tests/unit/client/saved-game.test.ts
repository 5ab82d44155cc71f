import { describe, expect, test } from 'vitest';
import { digest, record } from '#engine/index.ts';
import type { GameChoice } from '../../../src/client/game-state.ts';
import { isGameKept } from '../../../src/client/kept-game.ts';
import { choiceOf, forgetGame, saveGame, savedGame } from '../../../src/client/saved-game.ts';
import { fakePorts } from '../../support/fake-ports.ts';
import { playAtRandom } from '../../support/random-play.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario({ parties: 3, protocol: 'open-table' });
const match = playAtRandom(scenario, 'saved');
const choice: GameChoice = {
  scenario: 'small',
  seat: 'party-1-chief',
  opponents: { 'party-0': 'linear', 'party-2': 'boulware' },
  setup: match.setup,
  clock: true,
};

describe('a saved game', () => {
  test('is read back with its moves, its players and its clock', () => {
    const { keep } = fakePorts();
    expect(isGameKept(keep)).toBe(false);
    expect(saveGame(keep, scenario, choice, record(match), digest(match))).toBe(true);
    expect(isGameKept(keep)).toBe(true);
    const saved = savedGame(keep);
    expect(saved?.record).toEqual(record(match));
    expect(saved && choiceOf(scenario, saved)).toEqual(choice);
  });

  test('of a party with a second seat, where nobody sits, is read back too', () => {
    const { keep } = fakePorts();
    const treasury = scenario.seats
      .filter(({ id }) => id === choice.seat)
      .map((seat) => ({ ...seat, id: 'party-1-treasury', role: 'member' as const }));
    const larger = { ...scenario, seats: [...scenario.seats, ...treasury] };
    saveGame(keep, larger, choice, record(match), digest(match));
    const saved = savedGame(keep);
    expect(saved && choiceOf(larger, saved)).toEqual(choice);
  });

  test('that does not fit is not kept, and says so', () => {
    const ports = fakePorts();
    ports.fillStorage();
    expect(saveGame(ports.keep, scenario, choice, record(match), digest(match))).toBe(false);
  });

  test('that is forgotten leaves nothing behind', () => {
    const { keep, kept } = fakePorts();
    saveGame(keep, scenario, choice, record(match), digest(match));
    forgetGame(keep);
    expect(kept.size).toBe(0);
    expect(savedGame(keep)).toBeUndefined();
  });

  test('of a case with other seats has no choice to go on with', () => {
    const { keep } = fakePorts();
    saveGame(keep, scenario, choice, record(match), digest(match));
    const saved = savedGame(keep);
    const others = { ...scenario, seats: scenario.seats.filter(({ id }) => id !== choice.seat) };
    expect(saved && choiceOf(others, saved)).toBeUndefined();
  });
});
