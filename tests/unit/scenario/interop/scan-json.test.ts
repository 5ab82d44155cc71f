import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson, type JsonPlace } from '../../../../src/scenario/interop/json/scan-json.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The value that stands at each place, read from there on. */
function isWhereItSays(text: string, place: JsonPlace, value: unknown): boolean {
  const opening = JSON.stringify(value)[0];
  if (text[place.offset] !== opening) return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => {
    const below = place.inside.get(Array.isArray(value) ? Number(key) : key);
    return below !== undefined && isWhereItSays(text, below, inner);
  });
}

describe('the places of a JSON text', () => {
  test('are found in exactly what JSON.parse accepts', () => {
    const wound = fc.tuple(
      fc.nat(200),
      fc.nat(3),
      fc.constantFrom('', '"', '\\', '{', ']', ',', ':', '1', '-', 'e', '\t', '\u0001', 'true'),
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.option(wound), (json, hit) => {
        const at = hit === null ? 0 : hit[0] % (json.length + 1);
        const text = hit === null ? json : json.slice(0, at) + hit[2] + json.slice(at + hit[1]);
        const scanned = scanJson(text);
        expect(scanned.ok).toBe(parses(text));
        if (!scanned.ok) expect(scanned.error.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('are those of the values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const scanned = scanJson(text);
        expect(scanned.ok && isWhereItSays(text, scanned.value.place, JSON.parse(text))).toBe(true);
      }),
    );
  });

  test('stop at what does not fit, and note a key that stands twice', () => {
    expect(scanJson('{"a": 1,}')).toMatchObject({ error: { kind: 'syntax', offset: 8 } });
    expect(scanJson('[1] 2')).toMatchObject({ error: { kind: 'syntax', offset: 4 } });
    expect(scanJson('"\\x"')).toMatchObject({ error: { kind: 'syntax', offset: 1 } });
    expect(scanJson('{"a": 1, "b": {"c": 1, "\\u0063": 2}}')).toMatchObject({ value: { twice: 23 } });
    expect(scanJson(`${'['.repeat(40)}`)).toMatchObject({ error: { kind: 'depth', offset: 32 } });
    expect(scanJson(`[${'1,'.repeat(200_000)}1]`)).toMatchObject({ error: { kind: 'size' } });
  });
});
