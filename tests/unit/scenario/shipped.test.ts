/** The scenarios that come with the product: sound, and tight. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  openedTexts,
  parseScenario,
  textsFor,
  type CaseFile,
  type Reading,
  type SourceFile,
} from '#scenario/index.ts';

const folder = join(import.meta.dirname, '../../../scenarios');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'scenario.yaml')));

function filesOf(name: string): readonly SourceFile[] {
  const read = (path: string, place: string): SourceFile => ({ path, text: readFileSync(place, 'utf8') });
  const inside = (part: string, place: string) =>
    readdirSync(place)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => read(`${part}/${file}`, join(place, file)));
  return [
    read('scenario.yaml', join(folder, name, 'scenario.yaml')),
    ...inside('texts', join(folder, name, 'texts')),
    ...inside('regimes', join(folder, 'regimes')),
  ];
}

test('the texts are set with typographic apostrophes', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  expect(files.length).toBeGreaterThan(30);
  const straight = files.flatMap((path) =>
    readFileSync(join(folder, path), 'utf8')
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#') && /\p{L}'\p{L}/u.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(straight).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const parsed = parseScenario(filesOf(name), name);

  test('is sound', () => {
    expect(parsed.ok ? [] : parsed.error.map(({ code, path, line }) => `${path}:${line} ${code}`)).toEqual(
      [],
    );
  });

  test('tells no seat what is another’s, in any language, read byte by byte', () => {
    if (!parsed.ok) return expect(parsed.ok).toBe(true);
    const found: CaseFile = parsed.value;
    for (const language of found.meta.languages) {
      const reading: Reading = {
        language,
        difficulty: 0,
        format: (value) => String(value),
        happened: found.scenario.injects.map(({ id }) => id),
      };
      const { dossiers, debrief, injects, ...shared } = openedTexts(found, reading);
      const readers = [...found.scenario.parties.keys(), 'observer' as const];
      for (const reader of readers) {
        const own = reader === 'observer' ? '' : (found.scenario.parties[reader]?.id ?? '');
        const bytes = JSON.stringify(textsFor(found, reader, reading));
        // What everybody reads, or this reader of its own, is no secret.
        const known = new Set(sentencesOf([shared, dossiers[own]]));
        const untold = found.scenario.injects
          .filter(
            ({ audience }) => audience !== undefined && (reader === 'observer' || !audience.includes(reader)),
          )
          .map(({ id }) => injects[id]);
        const others = Object.entries(dossiers).filter(([party]) => party !== own);
        const secrets = sentencesOf([others.map(([, dossier]) => dossier), untold, debrief]).filter(
          (text) => !known.has(text),
        );
        expect(secrets.length).toBeGreaterThan(10);
        expect(
          secrets.filter((text) => bytes.includes(JSON.stringify(text).slice(1, -1))),
          `${reader}`,
        ).toEqual([]);
      }
    }
  });
});

/** All texts in a value, however deep. */
function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}
