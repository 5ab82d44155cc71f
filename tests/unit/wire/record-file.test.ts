import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest, record } from '#engine/index.ts';
import { parseRecord, printRecord, type RecordFile } from '#wire/index.ts';
import { playAtRandom } from '../../support/random-play.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const match = playAtRandom(smallScenario({ parties: 3, protocol: 'open-table' }), 'wire');
const file: RecordFile = {
  format: 1,
  kind: 'offtake-record',
  record: record(match),
  players: { 'party-0-chief': { kind: 'person' }, 'party-1-chief': { kind: 'program', strategy: 'linear' } },
  digest: digest(match),
};

const change = (edit: (json: Record<string, unknown>) => void) => {
  const json = JSON.parse(printRecord(file)) as Record<string, unknown>;
  edit(json);
  return parseRecord(JSON.stringify(json));
};

describe('a record file', () => {
  test('reads back what was written, for every kind of move', () => {
    for (let seed = 0; seed < 30; seed++) {
      const played = playAtRandom(smallScenario({ parties: 4 }), `${seed}`);
      const written = { ...file, record: record(played) };
      const read = parseRecord(printRecord(written));
      // Through JSON an absent guess is null, and read back as absent.
      expect(read.ok && printRecord(read.value)).toEqual(printRecord(written));
    }
  });

  test('that is not JSON, or of another format, is refused by its own code', () => {
    expect(parseRecord('{')).toEqual({ ok: false, error: { code: 'RECORD_NOT_JSON' } });
    expect(parseRecord('null')).toMatchObject({ error: { code: 'RECORD_FORMAT_UNKNOWN' } });
    expect(change((json) => (json['format'] = 2))).toMatchObject({
      error: { code: 'RECORD_FORMAT_UNKNOWN', detail: '2' },
    });
  });

  test('that says anything at all about its format is refused, in few and harmless characters', () => {
    const detailOf = (format: unknown) => {
      const read = parseRecord(JSON.stringify({ format }));
      return read.ok || read.error.code !== 'RECORD_FORMAT_UNKNOWN' ? undefined : read.error.detail;
    };
    expect(detailOf({ toString: 1 })).toBe('object');
    expect(detailOf('\u001b[31mred')).toBe(String.raw`"\u001b[31mred"`);
    expect(detailOf('x'.repeat(1e6))).toHaveLength(22);
  });

  test('of more moves than a table can make is refused before it is replayed', () => {
    const withMoves = (length: number) =>
      change((json) => {
        (json['record'] as { moves: unknown }).moves = Array.from({ length }, () => ({
          type: 'deadline-reached',
        }));
      });
    expect(withMoves(20_000).ok).toBe(true);
    expect(withMoves(20_001)).toMatchObject({ error: { code: 'RECORD_MALFORMED', path: 'record.moves' } });
  });

  test('that is damaged is refused with the place', () => {
    const damaged = change((json) => {
      (json['record'] as { moves: { type: string }[] }).moves[2] = { type: 'bribe' };
    });
    expect(damaged).toMatchObject({ error: { code: 'RECORD_MALFORMED', path: 'record.moves.2.type' } });
    expect(change((json) => (json['extra'] = 1))).toMatchObject({ error: { code: 'RECORD_MALFORMED' } });
  });

  test('of any bytes never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof parseRecord(text).ok).toBe('boolean');
      }),
    );
  });
});
