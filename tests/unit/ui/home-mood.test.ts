import { describe, expect, test } from 'vitest';
import { outlookAtHome } from '#client/index.ts';
import { briefFor } from '#engine/index.ts';
import { whatWouldWin } from '../../../src/ui/home/what-would-win.ts';
import { negotiatingTable } from '../../support/at-the-table.ts';
import { knowledgeOf, moodOf } from '../../../src/ui/home/mood.ts';

describe('a constituency', () => {
  test('is as warm as what it would say and how it was treated', () => {
    expect(moodOf({ stance: 'yes', goodwill: 4 })).toBe('warm');
    expect(moodOf({ stance: 'yes', goodwill: -4 })).toBe('content');
    expect(moodOf({ stance: 'uncertain', goodwill: 9 })).toBe('wary');
    expect(moodOf({ stance: 'no', goodwill: 0 })).toBe('cold');
    expect(moodOf({ stance: 'no', goodwill: -5 })).toBe('angry');
  });

  test('knows what its own government has asked, published or said, and of others nothing', () => {
    const text = (by: number) => ({ by, what: 'draft-text', round: 1 }) as never;
    const silent = { consulted: false, lobbied: false };
    expect(knowledgeOf({ party: 0 }, { disclosures: [text(1)] }, silent)).toEqual(['nothing']);
    expect(knowledgeOf({ party: 0 }, { disclosures: [text(0)] }, silent)).toEqual(['read']);
    expect(knowledgeOf({ party: 0 }, { disclosures: [] }, { consulted: true, lobbied: true })).toEqual([
      'asked',
      'spoken',
    ]);
    // Late words do not undo a surprise.
    expect(knowledgeOf({ party: 0 }, { disclosures: [] }, { consulted: false, lobbied: true })).toEqual([
      'spoken',
      'nothing',
    ]);
  });
});

test('what would win somebody at home is a change that wins, and whoever says yes needs none', () => {
  const table = negotiatingTable({ parties: 2 });
  const seat = table.scenario.seats.find((one) => one.party === 0 && one.role === 'chief');
  if (seat === undefined) throw new Error('Every party has a chief');
  const brief = briefFor(table.scenario, table.match(), seat);
  const view = table.view(0);
  const packages =
    brief.issues[0]?.options.map((_, option) =>
      brief.issues.map((__, issue) => (issue === 0 ? option : 0)),
    ) ?? [];
  let won = 0;
  for (const pkg of packages)
    for (const entry of outlookAtHome(brief, view, pkg).constituencies) {
      const sweeteners = whatWouldWin(brief, view, pkg, entry);
      if (entry.stance === 'yes') expect(sweeteners).toEqual([]);
      for (const { issue, option, forThem, wins } of sweeteners) {
        expect(forThem).toBeGreaterThan(0);
        const after = outlookAtHome(brief, view, pkg.with(issue, option)).constituencies.find(
          ({ id }) => id === entry.id,
        );
        expect(after?.stance === 'yes').toBe(wins);
        won += Number(wins);
      }
    }
  expect(won).toBeGreaterThan(0);
});
