import { describe, expect, test } from 'vitest';
import {
  chronicle,
  isOpen,
  mapNames,
  presentMap,
  textsFor,
  waterIds,
  type CaseFile,
  type MapMoment,
  type Package,
  type Proposal,
} from '#client/index.ts';
import { runYears } from '#outcome/index.ts';
import { createWords } from '#words/index.ts';
import strings from '../../../../assets/locales/en/map.json' with { type: 'json' };
import { shippedCase } from '../../../support/shipped-scenarios.ts';

/** On this path the railway opens, and there are protests. */
const SEED = 'b';

const lobito = shippedCase('lobito-corridor');
const first = shippedCase('first-table');

/** Cases with years worth telling. */
const pinned = ['first-table', 'lobito-corridor', 'lithium-triangle', 'price-floor-club'];

function namesOf(caseFile: CaseFile) {
  const source = createWords('en');
  source.add('en', 'map', strings);
  return mapNames(
    source.words,
    textsFor(caseFile, 'observer', { language: 'en', difficulty: 0, format: String }),
  );
}

/** Issue by issue the option with the least or the most in it. */
function packageOf({ scenario }: CaseFile, most: boolean): Package {
  const chosen: number[] = [];
  for (const issue of scenario.issues) {
    const weights = issue.options.map(({ terms }) =>
      Object.values(terms).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
    );
    chosen.push(
      isOpen(issue, chosen) ? weights.indexOf(most ? Math.max(...weights) : Math.min(...weights)) : -1,
    );
  }
  return chosen;
}

const tabled = (pkg: Package, status: Proposal['status'] = 'standing'): Proposal => ({
  id: 0,
  by: 0,
  round: 1,
  packages: [pkg],
  status,
  supporters: [[0]],
  rejectedBy: [],
  objections: [],
});

const before: MapMoment = { view: undefined, years: undefined };
const talks = (proposals: readonly Proposal[]): MapMoment => ({
  view: { proposals, draft: undefined, ending: undefined },
  years: undefined,
});
function agreed(caseFile: CaseFile, year?: number): MapMoment {
  const draft = { proposal: 0, package: packageOf(caseFile, true), parties: [0, 1, 2, 3] };
  const run = runYears(caseFile.scenario, draft, SEED);
  return {
    view: { proposals: [], draft, ending: { kind: 'agreement' } },
    years: year === undefined ? undefined : { run, year: run.firstYear + year },
  };
}

const show = (caseFile: CaseFile, moment: MapMoment) => {
  const picture = presentMap(caseFile, namesOf(caseFile), moment);
  return {
    picture,
    line: (id: string) => picture.lines.find((each) => each.id === id),
    place: (id: string) => picture.places.find((each) => each.id === id),
  };
};

describe('before anybody met', () => {
  const { picture, line, place } = show(lobito, before);

  test('the map has every place and line of the file, by name', () => {
    expect(picture.places.map(({ id }) => id)).toEqual(lobito.map.places.map(({ id }) => id));
    expect(picture.lines.map(({ id }) => id)).toEqual(lobito.map.lines.map(({ id }) => id));
    expect(picture.places.every(({ name }) => name.length > 0)).toBe(true);
    for (const id of waterIds) expect(picture.waters[id]).not.toContain('map.');
  });

  test('existing lines stand, planned ones are only planned, the rival is marked', () => {
    expect(line('benguela-line')).toMatchObject({ stage: 'standing', built: 1, rival: false });
    expect(line('zambia-lobito')).toMatchObject({ stage: 'planned', built: 0, flow: 0 });
    expect(line('tazara')).toMatchObject({ rival: true });
  });

  test('parties that own ground have a territory', () => {
    expect(picture.territories.map(({ name }) => name)).toEqual(['Zambia', 'DR Congo']);
  });

  test('goods run towards the sea', () => {
    const lobitoPort = lobito.map.places.find(({ id }) => id === 'lobito')?.at;
    expect(line('benguela-line')?.path.at(-1)).toEqual(lobitoPort);
    expect(line('benguela-line')?.flow).toBeGreaterThan(0);
    expect(line('benguela-line')?.flow).toBeLessThan(0.2);
  });

  test('a plant that processes nothing yet is a plan', () => {
    expect(show(first, before).place('orun-plant')).toMatchObject({ stage: 'planned', annex: undefined });
    expect(place('kitwe')).toMatchObject({ stage: 'standing', annex: undefined });
  });
});

describe('during the talks', () => {
  test('what a standing proposal would build is drafted', () => {
    const { line, place } = show(lobito, talks([tabled(packageOf(lobito, true))]));
    expect(line('zambia-lobito')?.stage).toBe('drafted');
    expect(place('kitwe')?.annex).toEqual({ stage: 'drafted', built: 0 });
    expect(place('lobito')?.annex).toBeUndefined();
  });

  test('what fell is forgotten, and a proposal without money builds nothing', () => {
    const fallen = show(lobito, talks([tabled(packageOf(lobito, true), 'fallen')]));
    expect(fallen.line('zambia-lobito')?.stage).toBe('planned');
    const poor = show(lobito, talks([tabled(packageOf(lobito, false))]));
    expect(poor.place('kariba')?.annex).toBeUndefined();
  });

  test('an impasse wipes the pencil off', () => {
    const moment: MapMoment = {
      view: {
        proposals: [tabled(packageOf(lobito, true))],
        draft: undefined,
        ending: { kind: 'impasse', reason: 'deadline', by: undefined },
      },
      years: undefined,
    };
    expect(show(lobito, moment).line('zambia-lobito')?.stage).toBe('planned');
  });
});

describe('after signature', () => {
  test('what was drafted is inked', () => {
    const { line, place } = show(lobito, agreed(lobito));
    expect(line('zambia-lobito')?.stage).toBe('agreed');
    expect(place('kitwe')?.annex?.stage).toBe('agreed');
    expect(show(first, agreed(first)).place('orun-plant')?.stage).toBe('agreed');
  });

  test('works grow from year to year and never shrink', () => {
    const shares = Array.from({ length: lobito.scenario.implementation.years }, (_unused, year) => {
      const line = show(lobito, agreed(lobito, year)).line('zambia-lobito');
      return line?.built ?? 0;
    });
    expect(shares.at(-1)).toBeGreaterThan(0);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  test('a line that opened carries what the years say, and no more than all there is', () => {
    const years = Array.from({ length: lobito.scenario.implementation.years }, (_unused, year) => year);
    const open = years
      .map((year) => show(lobito, agreed(lobito, year)))
      .filter(({ line }) => line('zambia-lobito')?.stage === 'standing');
    expect(open.length).toBeGreaterThan(0);
    for (const { picture, line } of open) {
      expect(line('zambia-lobito')?.flow).toBeGreaterThan(0);
      for (const { flow, goods } of picture.lines) {
        expect(flow).toBeLessThanOrEqual(1);
        if (goods.length > 0) expect(goods.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      }
    }
  });

  test('protest is pinned to a mine of the party in whose year it happened', () => {
    const moment = agreed(lobito, 0);
    const run = moment.years?.run;
    const row = run?.producers.find(({ protest }) => protest);
    if (run === undefined || row === undefined) throw new Error('No protest with this seed.');
    const { picture } = show(lobito, { ...moment, years: { run, year: row.year } });
    const marked = picture.places.filter(({ marks }) => marks.includes('protest'));
    const mines = lobito.map.places.filter(({ party, kind }) => party === row.party && kind === 'mine');
    expect(mines.map(({ id }) => id)).toContain(
      marked.find(({ id }) => mines.some((mine) => mine.id === id))?.id,
    );
  });

  test.each(pinned)('every event that the chronicle tells is pinned to a place of the map: %s', (id) => {
    const caseFile = shippedCase(id);
    const draft = {
      proposal: 0,
      package: packageOf(caseFile, true),
      parties: caseFile.scenario.parties.map((_, party) => party),
    };
    const seen = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd'])
      for (const agreement of [draft, { ...draft, parties: draft.parties.slice(1) }, undefined]) {
        const run = runYears(caseFile.scenario, agreement, seed);
        for (const { year, lines } of chronicle(caseFile.scenario, run)) {
          const { picture } = show(caseFile, { view: undefined, years: { run, year } });
          const marks = new Set(picture.places.flatMap((place) => place.marks));
          for (const { mark } of lines) expect([year, mark, marks.has(mark)]).toEqual([year, mark, true]);
          for (const { mark } of lines) seen.add(mark);
        }
      }
    expect(seen.size).toBeGreaterThan(4);
  });

  test('a bloc that the agreement breaks is seen at the mines of all its members', () => {
    const caseFile = shippedCase('lithium-triangle');
    const draft = { proposal: 0, package: packageOf(caseFile, true), parties: [0, 1, 3] };
    const run = runYears(caseFile.scenario, draft, SEED);
    const { picture } = show(caseFile, { view: undefined, years: { run, year: run.firstYear } });
    const broken = picture.places.filter(({ marks }) => marks.includes('broken-bloc'));
    const owners = broken.map(({ id }) => caseFile.map.places.find((place) => place.id === id)?.party);
    expect(new Set(owners)).toEqual(new Set([0, 1, 2]));
  });

  test('lights say how hard a place works', () => {
    const { picture } = show(lobito, agreed(lobito, 9));
    for (const { activity } of picture.places) {
      expect(activity).toBeGreaterThanOrEqual(0);
      expect(activity).toBeLessThanOrEqual(1);
    }
  });
});
