import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closedBy, verdictsOf } from '#engine/index.ts';
import type { Issue, Party, Regime, RegimeRank, Scenario } from '#engine/index.ts';
import { explainOption, readRegime, type LooseRegime } from '#scenario/index.ts';

const folder = join(import.meta.dirname, '../../../scenarios/regimes');
const files = readdirSync(folder).map((name) => ({
  path: `regimes/${name}`,
  text: readFileSync(join(folder, name), 'utf8'),
}));
const ids = files.map(({ path }) => path.replace(/^regimes\/|\.yaml$/g, ''));

function read(id: string): LooseRegime {
  const file = files.find(({ path }) => path === `regimes/${id}.yaml`);
  const found = readRegime(file ?? { path: `regimes/${id}.yaml`, text: '' }, ids);
  if (!found.ok) throw new Error(found.error.map(({ code, line }) => `${id}:${line} ${code}`).join(', '));
  return found.value;
}

describe('the shipped regimes', () => {
  test.each(ids)('%s is sound, ranked, and says in both languages whom it binds and what ends it', (id) => {
    const { about, kinds } = read(id);
    expect(about.rank).toBeTypeOf('string');
    expect(about.sources.length).toBeGreaterThan(0);
    expect(kinds.length).toBeGreaterThan(0);
    for (const language of ['en', 'fr']) {
      const texts = about.texts[language];
      for (const text of [texts?.name, texts?.summary, texts?.inPlay, texts?.members, texts?.ends])
        expect(text?.length).toBeGreaterThan(5);
    }
  });
});

const issues: readonly Issue[] = [
  {
    id: 'duty',
    pillar: 'form',
    kind: 'options',
    unit: undefined,
    openIf: [],
    options: [
      { id: 'kept', quantity: undefined, terms: { exportDutyAllowed: true } },
      { id: 'given-up', quantity: undefined, terms: { exportDutyAllowed: false } },
    ],
  },
];
const parties: readonly Party[] = [
  { id: 'chile', kind: 'producer' },
  { id: 'eu', kind: 'importer' },
];
const says = (
  id: string,
  rank: RegimeRank | undefined,
  forbids: readonly number[],
  permits: readonly number[] = [],
): Regime => ({
  id,
  ...(rank === undefined ? {} : { rank }),
  effects: [{ kind: 'options', issue: 0, forbids, permits }],
});

describe('regimes that disagree about an option', () => {
  test('are settled by rank: world trade rules over domestic law, rights over both', () => {
    const law = says('law', 'domestic', [1], [0]);
    const trade = says('trade', 'multilateral', [0], [1]);
    expect(closedBy([law])).toEqual([{ issue: 0, option: 1 }]);
    expect(closedBy([law, trade])).toEqual([{ issue: 0, option: 0 }]);
    expect(closedBy([trade, law])).toEqual([{ issue: 0, option: 0 }]);
    expect(closedBy([trade, law, says('right', 'rights', [], [0])])).toEqual([]);
  });

  test('of the same rank close what either closes', () => {
    expect(closedBy([says('a', 'plurilateral', [0]), says('b', 'plurilateral', [], [0])])).toEqual([
      { issue: 0, option: 0 },
    ]);
  });

  test('count as domestic law where the file says nothing of rank', () => {
    expect(closedBy([says('a', undefined, [], [0]), says('b', 'voluntary', [0])])).toEqual([]);
  });

  test('are both named: who prevails, and who yields', () => {
    const verdicts = verdictsOf([says('law', 'domestic', [1], [0]), says('trade', 'multilateral', [0])]);
    expect(verdicts).toEqual([
      { issue: 0, option: 0, isClosed: true, by: ['trade'], over: ['law'] },
      { issue: 0, option: 1, isClosed: true, by: ['law'], over: [] },
    ]);
  });
});

describe('the explanation of an option', () => {
  const table = (...regimes: readonly Regime[]): Scenario =>
    ({ parties, issues, regimes, injects: [] }) as unknown as Scenario;

  test('says which regime closes it and who yields', () => {
    const bloc = read('lithium-opec').at({ parties, issues });
    const facts = explainOption(table(bloc), { issue: 0, option: 1 });
    expect(facts).toContainEqual({ kind: 'closed', by: ['lithium-opec'], over: [] });
    expect(explainOption(table(bloc), { issue: 0, option: 0 })).toEqual([]);
  });

  test('says why it costs more, to whom, and who can complain how often', () => {
    const also = [{ issue: 1, options: [0] }];
    const when = [{ issue: 0, options: [0] }, ...also];
    const regime: Regime = {
      id: 'trade',
      effects: [
        { kind: 'points', party: 1, issue: 0, option: 0, by: -2 },
        { kind: 'hazard', hazard: 'dispute', when, chance: 0.1, cost: 50 },
        { kind: 'hazard', hazard: 'protest', when: [], chance: 0.2, cost: 5 },
        { kind: 'hazard', hazard: 'leak', when: [{ issue: 0, options: [0] }], chance: -0.1, cost: 0 },
      ],
    };
    expect(explainOption(table(regime), { issue: 0, option: 0 })).toEqual([
      { kind: 'points', regime: 'trade', party: 1, by: -2 },
      {
        kind: 'complaint',
        regime: 'trade',
        hazard: 'dispute',
        who: 'buyer-states',
        chance: 0.1,
        cost: 50,
        also,
      },
      { kind: 'guard', regime: 'trade', hazard: 'leak', who: 'press', chance: 0.1, cost: 0, also: [] },
    ]);
    expect(explainOption(table(regime), { issue: 0, option: 1 })).toEqual([]);
  });

  test('does not say that somebody can complain where a choice keeps all complaints off', () => {
    const two: readonly Issue[] = [...issues, { ...issues[0]!, id: 'share' }];
    const given = (guard: number): Scenario => ({
      ...table({
        id: 'trade',
        effects: [
          { kind: 'hazard', hazard: 'dispute', when: [{ issue: 1, options: [1] }], chance: 0.1, cost: 5 },
          { kind: 'hazard', hazard: 'dispute', when: [{ issue: 0, options: [1] }], chance: guard, cost: 0 },
        ],
      }),
      issues: two,
    });
    const [complaint] = explainOption(given(-1), { issue: 1, option: 1 });
    expect(complaint).toMatchObject({ kind: 'complaint', also: [{ issue: 0, options: [-1, 0] }] });
    // A guard that takes off only part of the chance leaves the rest to complain of.
    expect(explainOption(given(-0.05), { issue: 1, option: 1 })[0]).toMatchObject({ also: [] });
  });
});
