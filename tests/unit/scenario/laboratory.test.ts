import { describe, expect, test } from 'vitest';
import { importGenius, parseScenario, printSource, type SourceFile } from '#scenario/index.ts';
import { geniusFiles } from '../../support/genius-files.ts';

const files = tableFiles();

/** The files of a small table with two parties. */
function tableFiles(): readonly SourceFile[] {
  const imported = importGenius(
    geniusFiles(
      [
        { name: 'Colour', values: ['Red', 'Blue'] },
        { name: 'Size', values: ['Small', 'Large'] },
      ],
      [
        {
          weights: [0.4, 0.6],
          evaluations: [
            [1, 2],
            [2, 1],
          ],
        },
        {
          weights: [0.7, 0.3],
          evaluations: [
            [2, 1],
            [1, 2],
          ],
          reservation: 0.4,
          discount: 0.5,
        },
      ],
    ),
  );
  if (!imported.ok) throw new Error('The table is unsound');
  return [
    { path: 'scenario.yaml', text: printSource(imported.value.source) },
    { path: 'texts/en.yaml', text: printSource(imported.value.texts) },
  ];
}

function faults(path: string, from: string | RegExp, to: string): readonly string[] {
  const changed = files.map((file) => ({
    ...file,
    text: file.path === path ? file.text.replace(from, to) : file.text,
  }));
  expect(changed).not.toEqual(files);
  const parsed = parseScenario(changed);
  return parsed.ok
    ? []
    : parsed.error.map(({ code, line }) => `${code} ${line > 1 ? 'placed' : 'at the top'}`);
}

describe('a laboratory table', () => {
  test('is sound as it was imported, and is no exercise', () => {
    const parsed = parseScenario(files, 'domain');
    expect(parsed).toMatchObject({
      ok: true,
      value: { meta: { genre: 'laboratory', teaches: [], minerals: [] } },
    });
    expect(parsed.ok && parsed.value.scenario.scoring).toEqual({ anchors: [[], []], lenses: [] });
    expect(parsed.ok && parsed.value.scenario.mandates.map(({ discount }) => discount)).toEqual([
      undefined,
      0.5,
    ]);
  });

  test.each([
    ['FIELD_UNKNOWN', 'scenario.yaml', 'version:', 'minutes: 15\nversion:'],
    ['NUMBER_RANGE', 'scenario.yaml', 'rounds: 100', 'rounds: 0'],
    ['NUMBER_RANGE', 'scenario.yaml', 'discount: 0.5', 'discount: 0'],
    ['ID_TWICE', 'scenario.yaml', '{ id: blue }', '{ id: red }'],
    ['POINTS_MISSING', 'scenario.yaml', /red: 20, /, ''],
    ['ID_UNKNOWN', 'scenario.yaml', /red: 20/, 'rot: 20, red: 20'],
    ['PARTY_LEFT_OUT', 'scenario.yaml', '{ id: profile-2 }', '{ id: profile-2 }, { id: third }'],
    ['TEXT_MISSING', 'texts/en.yaml', /options: \{ red: [^}]*\}, /, 'options: { '],
    ['REFERENCE_UNKNOWN', 'texts/en.yaml', 'title: domain', "title: '{{figure.none}}'"],
  ])('is checked like any other: %s', (code, path, from, to) => {
    expect(faults(path, from, to)).toContainEqual(expect.stringMatching(new RegExp(`^${code} `)));
  });

  test('is not what any other word for its genre makes', () => {
    expect(faults('scenario.yaml', 'genre: laboratory', 'genre: theatre')).toContainEqual(
      'FIELD_UNKNOWN placed',
    );
  });
});
