import { describe, expect, test, vi } from 'vitest';
import { digest, isOver, replay, type Move } from '#engine/index.ts';
import { createSession, playOut, resumeSession, soloSeating } from '#session/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario();
const setup = { seed: 'session', difficulty: 0 };
const seat = 'party-0-chief';
const solo = () =>
  createSession(
    scenario,
    setup,
    soloSeating(scenario, seat, () => 'linear'),
  );
const ready: Move = { type: 'ready', by: seat };

describe('a session', () => {
  test('applies a legal move, tells its listeners, and gives the new revision', () => {
    const session = solo();
    const listener = vi.fn<() => void>();
    const stop = session.subscribe(listener);
    expect(session.submit(seat, { id: 'a', move: ready })).toEqual({ ok: true, value: { revision: 1 } });
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    session.advance();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('answers a repeated command as the first time, and does nothing again', () => {
    const session = solo();
    const first = session.submit(seat, { id: 'same', move: ready });
    expect(session.submit(seat, { id: 'same', move: ready })).toBe(first);
    expect(session.revision()).toBe(1);
  });

  test('refuses what was meant for an earlier state', () => {
    const session = solo();
    session.submit(seat, { id: 'a', move: ready });
    const answer = session.submit(seat, { id: 'b', revision: 0, move: ready });
    expect(answer).toEqual({ ok: false, error: { code: 'STALE_REVISION', detail: 1 } });
  });

  test('refuses a move in another seat’s name, and the clock’s', () => {
    const session = solo();
    const forged = session.submit(seat, { id: 'a', move: { type: 'ready', by: 'party-1-chief' } });
    const clock = session.submit(seat, { id: 'b', move: { type: 'deadline-reached' } });
    for (const answer of [forged, clock])
      expect(answer).toEqual({ ok: false, error: { code: 'NOT_YOUR_SEAT', detail: seat } });
    expect(session.revision()).toBe(0);
  });

  test('a refused command may be sent again', () => {
    const session = solo();
    expect(session.submit(seat, { id: 'x', move: { type: 'pass', by: seat } }).ok).toBe(false);
    expect(session.submit(seat, { id: 'x', move: ready }).ok).toBe(true);
  });

  test('moves its programs one at a time and waits for people', () => {
    const session = solo();
    let moves = 0;
    while (session.advance()) moves++;
    expect(moves).toBeGreaterThan(0);
    expect(session.nextProgram()).toBeUndefined();
    expect(session.viewOf(seat).phase).toBe('briefing');
  });

  test('played by programs alone comes to an end that its record replays', () => {
    const session = createSession(
      scenario,
      setup,
      soloSeating(scenario, undefined, () => 'logroller'),
    );
    playOut(session);
    const again = replay(scenario, session.record());
    expect(isOver(session.match())).toBe(true);
    expect(again.ok && digest(again.value)).toBe(digest(session.match()));
    expect(session.opened()?.sheets).toHaveLength(2);
  });

  test('goes on exactly as it would have, when it is taken up from its record', () => {
    const seating = soloSeating(scenario, undefined, (party) => (party === 0 ? 'boulware' : 'logroller'));
    const whole = createSession(scenario, setup, seating);
    playOut(whole);
    for (const cut of [1, 7, 20]) {
      const part = { ...whole.record(), moves: whole.record().moves.slice(0, cut) };
      const taken = resumeSession(scenario, part, seating);
      if (!taken.ok) throw new Error(taken.error.code);
      playOut(taken.value);
      expect(digest(taken.value.match())).toBe(digest(whole.match()));
    }
  });

  test('opens nothing before the end', () => {
    expect(solo().opened()).toBeUndefined();
  });

  test('refuses a record of another scenario', () => {
    const other = { ...solo().record(), scenario: { id: 'small', digest: 'other' } };
    expect(resumeSession(scenario, other, {})).toMatchObject({
      ok: false,
      error: { code: 'SCENARIO_DIFFERS' },
    });
  });

  test('has no seats that the scenario lacks', () => {
    expect(() => createSession(scenario, setup, { nobody: { kind: 'person' } })).toThrow(RangeError);
  });
});
