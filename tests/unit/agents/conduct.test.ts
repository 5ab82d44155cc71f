import { describe, expect, test } from 'vitest';
import { createNegotiator } from '#agents/index.ts';
import { createMatch, type Match, type Move, type Package, type Scenario } from '#engine/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const decide = (strategy: string, scenario: Scenario, match: Match, party: number): Move | undefined =>
  createNegotiator(strategy).decide(situationOf(scenario, match, party));

/** What the party does until it takes its turn or has nothing more to do, the turn included. */
function untilTurn(strategy: string, scenario: Scenario, start: Match, party: number): readonly Move[] {
  const turns = ['propose', 'accept', 'consult', 'pass', 'walk-away', 'reject'];
  const moves: Move[] = [];
  let match = start;
  for (let count = 0; count < 20; count++) {
    const move = decide(strategy, scenario, match, party);
    if (move === undefined) return moves;
    moves.push(move);
    if (turns.includes(move.type)) return moves;
    match = after(scenario, match, move);
  }
  throw new Error('Talks without end');
}
const lastOf = (moves: readonly Move[]) => moves.at(-1);
const inRound = (match: Match, round: number, speaker: number | undefined): Match => ({
  ...match,
  round,
  speaker,
});

describe('before and after the talks', () => {
  const scenario = smallScenario();

  test('files a planning sheet once, and is then ready', () => {
    let match = createMatch(scenario, { seed: 'plan', difficulty: 1 });
    const chiefs = ['party-0-chief', 'party-1-chief'] as const;
    for (const by of chiefs) match = after(scenario, match, { type: 'ready', by });
    const plan = decide('logroller', scenario, match, 0);
    expect(plan).toMatchObject({
      type: 'prepare',
      sheet: { target: 98, firstOffer: packages.producersBest },
    });
    if (plan === undefined) return;
    match = after(scenario, match, plan);
    expect(decide('logroller', scenario, match, 0)).toEqual({ type: 'ready', by: chiefs[0] });
    match = after(scenario, match, { type: 'ready', by: chiefs[0] });
    expect(decide('logroller', scenario, match, 0)).toBeUndefined();
  });

  test('takes home and signs what is worth it, and refuses what an event has spoilt', () => {
    const drafted = after(
      scenario,
      atTheTable(scenario),
      { type: 'propose', by: 'party-0-chief', packages: [[2, 1, 1, 1, 2, 1]] },
      { type: 'accept', by: 'party-1-chief', proposal: 0, package: 0 },
    );
    expect(drafted.state).toBe('ratification');
    const spoilt = { ...drafted, walkAways: [90, 90] };
    expect(decide('linear', scenario, drafted, 0)).toMatchObject({ type: 'ratify', decision: 'submit' });
    expect(decide('linear', scenario, spoilt, 0)).toMatchObject({ type: 'ratify', decision: 'refuse' });
    const signing = { ...drafted, state: 'signature' };
    expect(decide('linear', scenario, signing, 0)).toMatchObject({ type: 'sign' });
    expect(decide('linear', scenario, { ...signing, walkAways: [90, 90] }, 0)).toMatchObject({
      type: 'walk-away',
    });
  });
});

describe('what does not wait for a turn', () => {
  const scenario = smallScenario();
  const start = atTheTable(scenario);
  const asked = (topic: 'priority' | 'red-line' | 'capacity') =>
    after(scenario, start, { type: 'ask', by: 'party-0-chief', room: 0, to: 1, topic, issue: 0 });

  test.each([
    ['conceder', 'truthful', 'truthful', 'truthful'],
    ['linear', 'truthful', 'truthful', 'vague'],
    ['boulware', 'vague', 'truthful', 'declined'],
    ['logroller', 'truthful', 'truthful', 'vague'],
  ] as const)('%s answers by its character', (strategy, priority, redLine, capacity) => {
    expect(decide(strategy, scenario, asked('priority'), 1)).toMatchObject({
      type: 'answer',
      manner: priority,
    });
    expect(decide(strategy, scenario, asked('red-line'), 1)).toMatchObject({
      type: 'answer',
      manner: redLine,
    });
    expect(decide(strategy, scenario, asked('capacity'), 1)).toMatchObject({
      type: 'answer',
      manner: capacity,
    });
  });

  test('tit for tat answers as it was answered, truthfully at first', () => {
    expect(decide('tit-for-tat', scenario, asked('priority'), 1)).toMatchObject({ manner: 'truthful' });
    const rebuffed = after(
      scenario,
      start,
      { type: 'ask', by: 'party-1-chief', room: 0, to: 0, topic: 'priority', issue: 0 },
      { type: 'answer', by: 'party-0-chief', question: 0, manner: 'declined' },
      { type: 'ask', by: 'party-0-chief', room: 0, to: 1, topic: 'priority', issue: 1 },
    );
    expect(decide('tit-for-tat', scenario, rebuffed, 1)).toMatchObject({ question: 1, manner: 'declined' });
  });

  test('takes back an offer of its own that an event has spoilt', () => {
    const tabled = after(scenario, start, {
      type: 'propose',
      by: 'party-0-chief',
      packages: [packages.middle],
    });
    expect(decide('linear', scenario, tabled, 0)?.type).not.toBe('withdraw');
    const spoilt = { ...tabled, walkAways: [80, 45] };
    expect(decide('linear', scenario, spoilt, 0)).toEqual({
      type: 'withdraw',
      by: 'party-0-chief',
      proposal: 0,
    });
  });

  test('initials a side deal that costs it nothing, and no other', () => {
    const three = smallScenario({ parties: 3 });
    const drafted = (option: number) =>
      after(
        three,
        atTheTable(three),
        { type: 'open-room', by: 'party-0-chief', with: [2] },
        { type: 'draft-side-deal', by: 'party-0-chief', room: 1, clauses: [{ issue: 5, options: [option] }] },
      );
    expect(decide('linear', three, drafted(1), 2)).toMatchObject({ type: 'initial-side-deal', sideDeal: 0 });
    expect(decide('linear', three, drafted(0), 2)?.type).not.toBe('initial-side-deal');
  });
});

describe('talk before a turn', () => {
  const scenario = smallScenario();

  test('is short, and each kind comes once a round', () => {
    const match = after(scenario, atTheTable(scenario), {
      type: 'propose',
      by: 'party-0-chief',
      packages: [packages.producersBest],
    });
    for (const strategy of ['conceder', 'linear', 'boulware', 'tit-for-tat', 'logroller']) {
      const said = untilTurn(strategy, scenario, match, 1).slice(0, -1);
      expect(said.length).toBeLessThanOrEqual(5);
      expect(new Set(said.map((move) => move.type)).size).toBe(said.length);
    }
  });

  test('tells home of the text before it says yes', () => {
    const match = inRound(
      after(scenario, atTheTable(scenario), {
        type: 'propose',
        by: 'party-0-chief',
        packages: [[2, 1, 1, 0, 2, 1]],
      }),
      6,
      1,
    );
    const moves = untilTurn('boulware', scenario, match, 1);
    expect(moves).toContainEqual({ type: 'disclose', by: 'party-1-chief', what: 'draft-text' });
    expect(lastOf(moves)).toMatchObject({ type: 'accept', proposal: 0, package: 0 });
  });

  test('names the clauses that hurt most', () => {
    const match = after(scenario, atTheTable(scenario), {
      type: 'propose',
      by: 'party-0-chief',
      packages: [packages.producersBest],
    });
    // Form costs the importer 24, consent 22.
    const objection = untilTurn('logroller', scenario, match, 1).find((move) => move.type === 'object');
    expect(objection).toMatchObject({ proposal: 0, package: 0, issues: [5, 4] });
  });

  test('signals the first of its issues over the last', () => {
    const match = inRound(atTheTable(scenario), 1, 0);
    expect(untilTurn('logroller', scenario, match, 0)).toContainEqual({
      type: 'signal',
      by: 'party-0-chief',
      room: 0,
      more: 0,
      less: 4,
    });
  });

  test('of a boulware publishes where it stands, once', () => {
    const opened = after(scenario, atTheTable(scenario), {
      type: 'propose',
      by: 'party-0-chief',
      packages: [packages.producersBest],
    });
    const match = inRound(opened, 2, 0);
    const moves = untilTurn('boulware', scenario, match, 0);
    const position = moves.find((move) => move.type === 'commit');
    expect(position).toMatchObject({ clause: { issue: 0, options: [2, 3] } });
    if (position === undefined) return;
    const again = untilTurn('boulware', scenario, after(scenario, match, position), 0);
    expect(again.some((move) => move.type === 'commit')).toBe(false);
  });
});

describe('a turn', () => {
  const scenario = smallScenario();
  const offered = (pkg: Package, round: number) =>
    inRound(
      after(scenario, atTheTable(scenario), { type: 'propose', by: 'party-0-chief', packages: [pkg] }),
      round,
      1,
    );

  test('opens ambitiously', () => {
    for (const strategy of ['conceder', 'linear', 'boulware', 'tit-for-tat', 'logroller'])
      expect(lastOf(untilTurn(strategy, scenario, atTheTable(scenario), 0))).toMatchObject({
        type: 'propose',
      });
  });

  test('does not take early what it would take at the end', () => {
    expect(lastOf(untilTurn('linear', scenario, offered([2, 1, 1, 0, 2, 1], 2), 1))?.type).not.toBe('accept');
    expect(lastOf(untilTurn('linear', scenario, offered([2, 1, 1, 0, 2, 1], 6), 1))?.type).toBe('accept');
  });

  test('never takes what is below its walk-away, even at the end', () => {
    for (const strategy of ['conceder', 'linear', 'boulware', 'tit-for-tat', 'logroller'])
      expect(lastOf(untilTurn(strategy, scenario, offered([3, 1, 0, 1, 0, 1], 6), 1))?.type).not.toBe(
        'accept',
      );
  });

  test('leaves when nothing that could be agreed reaches its walk-away', () => {
    const match = { ...atTheTable(scenario), walkAways: [101, 45] };
    expect(lastOf(untilTurn('linear', scenario, match, 0))).toEqual({
      type: 'walk-away',
      by: 'party-0-chief',
    });
  });

  test('leaves at the very end when the others’ last words are an affront, and passes when they are not', () => {
    const affront = offered([3, 2, 0, 2, 0, 1], 6);
    expect(lastOf(untilTurn('linear', scenario, affront, 1))).toMatchObject({ type: 'walk-away' });
    const poor = offered([2, 1, 1, 1, 1, 0], 6);
    const raised = { ...poor, walkAways: [45, 66] };
    expect(lastOf(untilTurn('linear', scenario, raised, 1))).toMatchObject({ type: 'pass' });
  });

  test('goes home early, when a vote is in doubt, and not at the end', () => {
    const doubtful = smallScenario({
      change: (small) => ({
        ...small,
        constituencies: small.constituencies.map((one) => ({ ...one, threshold: 60, spread: 20 })),
        rules: {
          ...small.rules,
          home: {
            ...small.rules.home,
            procedures: small.rules.home.procedures.map((one) => ({ ...one, skippedBy: undefined })),
          },
        },
      }),
    });
    const tabled = after(doubtful, atTheTable(doubtful), {
      type: 'propose',
      by: 'party-0-chief',
      packages: [packages.producersBest],
    });
    expect(lastOf(untilTurn('logroller', doubtful, inRound(tabled, 2, 1), 1))).toMatchObject({
      type: 'consult',
    });
    expect(lastOf(untilTurn('logroller', doubtful, inRound(tabled, 5, 1), 1))?.type).not.toBe('consult');
  });

  test('does not sweep from the table what it supports and others may yet', () => {
    const three = smallScenario({ parties: 3 });
    const good: Package = [2, 1, 1, 1, 2, 1];
    const match = after(
      three,
      atTheTable(three),
      { type: 'propose', by: 'party-0-chief', packages: [good] },
      { type: 'pass', by: 'party-1-chief' },
      { type: 'accept', by: 'party-2-chief', proposal: 0, package: 0 },
      { type: 'pass', by: 'party-0-chief' },
      { type: 'pass', by: 'party-1-chief' },
    );
    const late = { ...match, round: 5, rounds: 6 };
    expect(lastOf(untilTurn('conceder', three, late, 2))?.type).not.toBe('propose');
  });
});
