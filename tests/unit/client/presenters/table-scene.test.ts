import { describe, expect, test } from 'vitest';
import { presentTable, type Proposal, type ViewOfTable } from '#client/index.ts';
import type { MatchEvent, PartyIndex } from '#engine/index.ts';
import { shippedCase } from '../../../support/shipped-scenarios.ts';

const { scenario } = shippedCase('lobito-corridor');
const nameOf = (party: PartyIndex) => scenario.parties[party]?.id ?? '';

const quiet: ViewOfTable = {
  phase: 'negotiation',
  speaker: undefined,
  left: [false, false, false, false],
  signed: [false, false, false, false],
  proposals: [],
  rooms: [{ id: 0, openedBy: 0, members: [0, 1, 2, 3] }],
  draft: undefined,
  ending: undefined,
  events: [],
};

const show = (view: Partial<ViewOfTable>, own?: PartyIndex) =>
  presentTable(scenario, { ...quiet, ...view }, own, nameOf);

const proposal = (id: number, by: number, more: Partial<Proposal> = {}): Proposal => ({
  id,
  by,
  round: 1,
  packages: [[]],
  status: 'standing',
  supporters: [[by]],
  rejectedBy: [],
  objections: [],
  ...more,
});

const said = (id: number, party: number, room: number): MatchEvent => ({
  id,
  round: 1,
  audience: 'all',
  type: 'priority-signalled',
  party,
  more: 0,
  less: 1,
  room,
});

describe('around the table', () => {
  test('sit the parties of the case, with their names, and one knows one’s own', () => {
    const { delegations } = show({}, 2);
    expect(delegations.map(({ name }) => name)).toEqual(scenario.parties.map(({ id }) => id));
    expect(delegations.map(({ own }) => own)).toEqual([false, false, true, false]);
    expect(show({}).delegations.some(({ own }) => own)).toBe(false);
    for (const { chairs } of delegations) expect([1, 2, 3]).toContain(chairs);
  });

  test('who left is gone', () => {
    expect(show({ left: [false, true, false, false] }).delegations[1]?.present).toBe(false);
  });

  test('the floor is the speaker’s; at an open table it is whose word came last in the plenary', () => {
    const speaking = (view: Partial<ViewOfTable>) =>
      show(view).delegations.findIndex((each) => each.speaking);
    expect(speaking({ speaker: 3 })).toBe(3);
    expect(speaking({ events: [said(0, 1, 0), said(1, 2, 7)] })).toBe(1);
    const next: MatchEvent = { id: 2, audience: 'all', type: 'round-began', round: 2, rounds: 8 };
    expect(speaking({ events: [said(0, 1, 0), next] })).toBe(-1);
    expect(speaking({ phase: 'ratification', speaker: 3 })).toBe(-1);
  });
});

describe('on the table', () => {
  test('lies what stands; copies are with those who support it', () => {
    const { papers } = show({
      proposals: [
        proposal(0, 2, {
          packages: [[], []],
          supporters: [
            [2, 3],
            [2, 1, 3],
          ],
        }),
      ],
    });
    expect(papers).toEqual([
      { proposal: 0, by: 2, sheets: 2, lies: 'middle', copies: [1, 3], objections: 0 },
    ]);
  });

  test('what fell is back with its author, and only the newest of it', () => {
    const { papers } = show({
      proposals: [
        proposal(0, 1, { status: 'superseded' }),
        proposal(1, 1, { status: 'fallen', supporters: [[1, 2]] }),
        proposal(2, 1, { status: 'withdrawn' }),
        proposal(3, 1),
      ],
    });
    expect(papers.map((paper) => [paper.proposal, paper.lies])).toEqual([
      [1, 'author'],
      [2, 'author'],
      [3, 'middle'],
    ]);
    expect(papers[0]?.copies).toEqual([]);
  });

  test('every clause objected to is struck once for each objector', () => {
    const objections = [
      { by: 1, package: 0, issues: [2, 3] },
      { by: 1, package: 0, issues: [3] },
      { by: 2, package: 0, issues: [3] },
    ];
    expect(show({ proposals: [proposal(0, 0, { objections })] }).papers[0]?.objections).toBe(3);
  });
});

describe('an agreement', () => {
  const draft = { proposal: 4, package: [], parties: [0, 1, 3] };

  test('gathers signatures and is stamped when it is in force', () => {
    expect(show({ draft, signed: [true, false, true, false] }).agreement).toEqual({
      proposal: 4,
      parties: [0, 1, 3],
      signed: [0],
      stamped: false,
    });
    expect(show({ draft, ending: { kind: 'agreement' } }).agreement?.stamped).toBe(true);
  });

  test('that failed puts out the lamp', () => {
    const picture = show({ draft, ending: { kind: 'impasse', reason: 'not-ratified', by: 1 } });
    expect(picture.agreement).toBeUndefined();
    expect(picture.broken).toBe(true);
  });
});

test('side rooms are whispers, the plenary is not', () => {
  const rooms = [
    ...quiet.rooms,
    { id: 1, openedBy: 0, members: [0, 1] },
    { id: 2, openedBy: 2, members: [] },
  ];
  expect(show({ rooms }).whispers).toEqual([{ room: 1, parties: [0, 1] }]);
});
