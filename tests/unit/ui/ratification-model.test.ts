import { describe, expect, test } from 'vitest';
import { briefFor, type Match, type Rules } from '#engine/index.ts';
import { bestOffered, lastPapers } from '../../../src/ui/impasse/impasse-model.ts';
import {
  afterNotSigning,
  afterRefusal,
  draftAtHome,
  refusers,
  verdictOf,
  voteAtHome,
  worthOf,
} from '../../../src/ui/ratification/ratification-model.ts';
import { strokeOf } from '../../../src/ui/ratification/signature-stroke.tsx';
import { agreedTable, goodPackage, negotiatingTable, type Table } from '../../support/at-the-table.ts';

const briefOf = (table: Table, party: number) => {
  const seat = table.scenario.seats.find((one) => one.party === party && one.role === 'chief');
  if (seat === undefined) throw new Error('Every party has a chief');
  return briefFor(table.scenario, table.match(), seat);
};
const unanimous = (parties: number, rules: Partial<Rules> = {}) => ({ parties, rules });
/** Two of three suffice, if party 0 is among them. */
const twoOfThree = unanimous(3, { decision: { quorum: 2, vetoes: [0] }, renegotiationRounds: 2 });
const submit = { type: 'ratify', decision: 'submit' } as const;
const refuse = { type: 'ratify', decision: 'refuse' } as const;

describe('a refusal', () => {
  test('reopens the table once, and then ends the talks', () => {
    const table = agreedTable(unanimous(2, { renegotiationRounds: 2 }));
    expect(afterRefusal(briefOf(table, 0), table.view(0), 0)).toBe('reopens');
    expect(afterRefusal(briefOf(table, 0), { ...table.view(0), renegotiated: true }, 0)).toBe('ends');
  });

  test('ends the talks where the table never reopens', () => {
    const table = agreedTable(unanimous(2, { renegotiationRounds: 0 }));
    expect(afterRefusal(briefOf(table, 0), table.view(0), 0)).toBe('ends');
  });

  test('lets the others go on where they suffice, and counts those who have refused already', () => {
    const table = negotiatingTable(twoOfThree);
    const brief = briefOf(table, 1);
    const refused = { party: 2, result: 'refused', yesShare: 0, votes: [] } as const;
    const view = { ...table.view(1), draft: { proposal: 0, package: goodPackage, parties: [0, 1, 2] } };
    expect(afterRefusal(brief, view, 1)).toBe('others-go-on');
    expect(afterRefusal(brief, { ...view, ratifications: [refused] }, 1)).toBe('reopens');
    expect(afterRefusal(brief, view, 0)).toBe('reopens');
    expect(afterNotSigning(brief, view, 1)).toBe('others-go-on');
    expect(afterNotSigning(brief, view, 0)).toBe('ends');
  });

  test('does not let the others go on without enough of the trade', () => {
    const mass = { least: 0.6, shares: [0.4, 0.3, 0.1] };
    const table = negotiatingTable(
      unanimous(3, { decision: { quorum: 2, vetoes: [], mass }, renegotiationRounds: 0 }),
    );
    const brief = briefOf(table, 1);
    const view = { ...table.view(1), draft: { proposal: 0, package: goodPackage, parties: [0, 1, 2] } };
    expect(afterRefusal(brief, view, 2)).toBe('others-go-on');
    expect(afterRefusal(brief, view, 1)).toBe('ends');
    expect(afterNotSigning(brief, view, 0)).toBe('ends');
  });
});

describe('the vote at home', () => {
  test('is told sum by sum once it has been held, as the engine counted it', () => {
    const table = agreedTable(unanimous(2));
    expect(voteAtHome(briefOf(table, 0), table.view(0))).toBeUndefined();
    table.play(0, submit);
    const vote = voteAtHome(briefOf(table, 0), table.view(0));
    const own = table.match().ratifications.find(({ party }) => party === 0);
    expect(own?.votes.length).toBeGreaterThan(0);
    expect(vote?.sureShare).toBe(own?.yesShare);
    for (const cast of own?.votes ?? []) {
      const shown = vote?.constituencies.find(({ constituency }) => constituency === cast.constituency);
      expect(shown).toMatchObject({
        points: cast.points,
        goodwill: cast.goodwill,
        thresholdBetween: [cast.threshold, cast.threshold],
        stance: cast.yes ? 'yes' : 'no',
      });
    }
  });

  test('is nobody else’s to see, and none where the draft was refused without one', () => {
    const table = agreedTable(unanimous(2)).play(0, submit);
    expect(voteAtHome(briefOf(table, 1), table.view(1))).toBeUndefined();
    const refused = agreedTable(unanimous(2)).play(0, refuse);
    expect(voteAtHome(briefOf(refused, 0), refused.view(0))).toBeUndefined();
  });
});

describe('what came of it', () => {
  const phases = (match: Match) => match.state.split('.')[0];

  test('is nothing while a capital decides', () => {
    const table = agreedTable(unanimous(2)).play(0, submit);
    expect(verdictOf(table.view(0))).toBeUndefined();
  });

  test('keeps the text and its parties after the table has been reopened', () => {
    const table = agreedTable(unanimous(2, { renegotiationRounds: 2 }))
      .play(0, refuse)
      .play(1, submit);
    expect(phases(table.match())).toBe('negotiation');
    expect(table.view(1).draft).toBeUndefined();
    expect(draftAtHome(table.view(1))).toEqual({
      proposal: 0,
      index: 0,
      package: goodPackage,
      parties: [0, 1],
    });
    expect(verdictOf(table.view(1))).toBe('reopened');
    expect(refusers(table.view(1))).toEqual([0]);
  });

  test('is the end without a second chance, and the signature when all carried it', () => {
    const refused = agreedTable(unanimous(2, { renegotiationRounds: 0 }))
      .play(0, refuse)
      .play(1, submit);
    expect(verdictOf(refused.view(0))).toBe('ended');
    const carried = agreedTable(unanimous(2)).play(0, submit).play(1, submit);
    expect(phases(carried.match())).toBe('signature');
    expect(verdictOf(carried.view(0))).toBe('ratified');
  });

  test('there is no draft before there was one', () => {
    expect(draftAtHome(negotiatingTable().view(0))).toBeUndefined();
  });
});

test('a promise that the text breaks is counted in its worth', () => {
  const table = agreedTable(unanimous(2, { commitmentCost: 3 }));
  const brief = briefOf(table, 0);
  const free = worthOf(brief, table.view(0), goodPackage);
  expect(free.promises.cost).toBe(0);
  expect(free.aboveWalkAway).toBe(free.total - table.view(0).sheet.walkAway);
  const promised = { by: 0, round: 1, clause: { issue: 0, options: [3] } };
  const bound = worthOf(brief, { ...table.view(0), commitments: [promised] }, goodPackage);
  expect(bound.total).toBe(free.total - 3);
});

describe('what lay on the table when nothing came of it', () => {
  test('is the last word of each, and never one’s own as an offer', () => {
    const table = negotiatingTable().play(0, { type: 'propose', packages: [goodPackage] });
    table.play(1, { type: 'walk-away' });
    const brief = briefOf(table, 1);
    const papers = lastPapers(brief, table.view(1));
    expect(papers.map(({ kind, by }) => [kind, by])).toEqual([['other', 0]]);
    expect(bestOffered(papers)?.points).toBe(worthOf(brief, table.view(1), goodPackage).total);
    const own = lastPapers(briefOf(table, 0), table.view(0));
    expect(own.map(({ kind }) => kind)).toEqual(['own']);
    expect(bestOffered(own)).toBeUndefined();
  });

  test('is first the draft that was not signed', () => {
    const table = agreedTable(unanimous(2)).play(0, submit).play(1, submit).play(0, { type: 'walk-away' });
    const [first] = lastPapers(briefOf(table, 1), table.view(1));
    expect(first).toMatchObject({ kind: 'draft', by: 0 });
    expect(first?.package.package).toEqual(goodPackage);
  });
});

describe('a signature', () => {
  test.each(['Zambia', 'European Union', 'Côte d’Ivoire', '日本', ''])(
    'of “%s” is one line without a gap',
    (name) => {
      const { path, width } = strokeOf(name);
      expect(path).toMatch(/^M[\d. -]+(C[\d. -]+)+$/);
      expect(width).toBeGreaterThan(20);
      expect(strokeOf(name)).toEqual({ path, width });
    },
  );

  test('tells names apart', () => {
    expect(strokeOf('Zambia').path).not.toBe(strokeOf('Halvern').path);
  });
});
