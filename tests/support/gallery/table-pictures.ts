/** Moments at a table, for looking at. */
import { emblemOf, type DelegationAtTable, type PaperOnTable, type TablePicture } from '#client/index.ts';

const names = ['Zambia', 'DR Congo', 'European Union', 'United States', 'Angola', 'African Development Bank'];

function delegations(
  count: number,
  more: Readonly<Record<number, Partial<DelegationAtTable>>> = {},
): readonly DelegationAtTable[] {
  return names.slice(0, count).map((name, party) => ({
    party,
    name,
    emblem: emblemOf(party),
    chairs: 1 + (party % 3),
    own: party === 0,
    present: true,
    speaking: false,
    ...more[party],
  }));
}

const paper = (proposal: number, by: number, more: Partial<PaperOnTable> = {}): PaperOnTable => ({
  proposal,
  by,
  sheets: 1,
  lies: 'middle',
  copies: [],
  objections: 0,
  ...more,
});

const empty: TablePicture = {
  delegations: delegations(4, { 2: { speaking: true } }),
  papers: [],
  agreement: undefined,
  whispers: [],
  broken: false,
};

const talking: TablePicture = {
  ...empty,
  delegations: delegations(4, { 0: { speaking: true } }),
  papers: [
    paper(0, 2, { lies: 'author' }),
    paper(1, 1, { sheets: 3, objections: 2 }),
    paper(2, 2, { copies: [3] }),
    paper(3, 0, { copies: [1] }),
  ],
  whispers: [{ room: 1, parties: [0, 1] }],
};

const signed: TablePicture = {
  ...talking,
  delegations: delegations(4),
  whispers: [],
  agreement: { proposal: 3, parties: [0, 1, 2, 3], signed: [0, 1, 2, 3], stamped: true },
};

export const tablePictures: Readonly<Record<string, TablePicture>> = {
  empty,
  talking,
  agreed: { ...signed, agreement: { proposal: 3, parties: [0, 1, 2, 3], signed: [0, 2], stamped: false } },
  signed,
  left: { ...talking, delegations: delegations(4, { 3: { present: false } }), whispers: [] },
  broken: {
    ...talking,
    broken: true,
    whispers: [],
    delegations: delegations(4, { 3: { present: false }, 1: { present: false } }),
  },
  two: {
    ...empty,
    delegations: delegations(2, { 1: { speaking: true } }),
    papers: [paper(0, 0), paper(1, 1, { copies: [0] })],
  },
  three: {
    ...empty,
    delegations: delegations(3, { 1: { speaking: true } }),
    papers: [paper(0, 0), paper(1, 1)],
  },
  five: {
    ...empty,
    delegations: delegations(5),
    papers: [0, 1, 2, 3, 4].map((party) => paper(party, party)),
  },
  six: {
    ...empty,
    delegations: delegations(6),
    papers: [0, 1, 2, 3, 4, 5].map((party) => paper(party, party, { sheets: 1 + (party % 3) })),
  },
};
