import { describe, expect, test } from 'vitest';
import {
  languageOf,
  openedTexts,
  parseScenario,
  resolveText,
  textsFor,
  type CaseFile,
  type Reading,
} from '#scenario/index.ts';
import { caseFiles } from '../../support/case-files.ts';

const parsed = parseScenario(caseFiles('sound'));
if (!parsed.ok) throw new Error('the sound case is unsound');
const found: CaseFile = parsed.value;

const NORTH = 0;
const UNION = 1;
const everything = found.scenario.injects.map(({ id }) => id);
const reading: Reading = {
  language: 'en',
  difficulty: 1,
  format: (value) => String(value),
  happened: everything,
};
const bytes = (value: unknown) => JSON.stringify(value);

describe('textsFor', () => {
  test('gives each party its own secrets and nobody else’s', () => {
    const north = bytes(textsFor(found, NORTH, reading));
    const union = bytes(textsFor(found, UNION, reading));
    const observer = bytes(textsFor(found, 'observer', reading));
    expect(north).toContain('SECRET-NORTH');
    expect(north).not.toContain('SECRET-UNION');
    expect(union).toContain('SECRET-UNION');
    expect(union).not.toContain('SECRET-NORTH');
    expect(observer).not.toContain('SECRET');
  });

  test('holds no text of the file that its reader may not have, read byte by byte', () => {
    const allowed = bytes(textsFor(found, UNION, reading));
    for (const secret of privateTexts('northland')) expect(allowed).not.toContain(secret);
    for (const secret of privateTexts('union'))
      expect(bytes(textsFor(found, NORTH, reading))).not.toContain(secret);
    const observer = bytes(textsFor(found, 'observer', reading));
    for (const party of ['northland', 'union']) {
      for (const secret of privateTexts(party)) expect(observer).not.toContain(secret);
    }
  });

  test('gives the dossier of a party whole', () => {
    const own = textsFor(found, NORTH, reading).own;
    expect(own?.brief).toBe('You want plants at home; 40\u00A0% is worth 30 points to you.');
    expect(Object.keys(own?.interests ?? {})).toEqual(found.scenario.issues.map(({ id }) => id));
    expect(own?.wants).toEqual({
      parliament: 'SECRET-NORTH they want a treaty.',
      villages: 'SECRET-NORTH they want to be asked.',
    });
    expect(own?.redLines).toEqual({ 'no-bare-ore': 'SECRET-NORTH nobody may sell bare ore.' });
    expect(textsFor(found, 'observer', reading).own).toBeUndefined();
  });

  test('tells of events that have happened, to those who learned of them', () => {
    const told = (reader: number | 'observer', happened: readonly string[]) =>
      Object.keys(textsFor(found, reader, { ...reading, happened }).injects);
    expect(told(NORTH, [])).toEqual([]);
    expect(told(NORTH, ['rival-offer', 'slump'])).toEqual(['rival-offer', 'slump']);
    expect(told(UNION, ['rival-offer', 'slump'])).toEqual(['slump']);
    expect(told('observer', ['rival-offer', 'slump'])).toEqual(['slump']);
  });

  test('keeps the debrief for the end', () => {
    expect(bytes(textsFor(found, NORTH, reading))).not.toContain('What was left on the table?');
    const opened = openedTexts(found, reading);
    expect(opened.debrief.lesson).toBe('Northland’s walk-away was 46 points.');
    expect(Object.keys(opened.dossiers)).toEqual(['northland', 'union']);
    expect(Object.keys(opened.injects)).toEqual(everything);
  });

  test('takes walk-aways from the level that is played', () => {
    const easy = textsFor(found, NORTH, { ...reading, difficulty: 0 });
    const hard = textsFor(found, NORTH, { ...reading, difficulty: 2 });
    expect(easy.own?.walkAway).toContain('41 points');
    expect(hard.own?.walkAway).toContain('53 points');
  });

  test('falls back to a language that the case has', () => {
    expect(languageOf(found, 'sw')).toBe('en');
    expect(textsFor(found, NORTH, { ...reading, language: 'sw' })).toEqual(textsFor(found, NORTH, reading));
    expect(textsFor(found, NORTH, { ...reading, language: 'toString' }).language).toBe('en');
  });

  test('leaves no reference unresolved', () => {
    expect(bytes([textsFor(found, NORTH, reading), openedTexts(found, reading)])).not.toMatch(/\{\{[a-z]/);
  });

  /** Sentences of one party’s private texts, as they read. */
  function privateTexts(party: string): readonly string[] {
    const texts = found.texts['en'];
    const own = texts?.parties[party];
    if (texts === undefined || own === undefined) throw new Error('no texts');
    const home = found.scenario.constituencies.filter(
      (one) => found.scenario.parties[one.party]?.id === party,
    );
    const written = [
      own.brief,
      own.walkAway,
      ...Object.values(own.interests),
      ...Object.values(own.redLines ?? {}),
      ...Object.values(own.interactions ?? {}),
      ...own.tactics,
      ...home.map(({ id }) => texts.constituencies?.[id]?.wants ?? ''),
    ];
    return written.map((text) => bytes(resolveText(found, text, reading)).slice(1, -1));
  }
});

describe('resolveText', () => {
  const say = (text: string) =>
    resolveText(found, text, { difficulty: 1, format: (value, unit) => `${value}(${unit})` });

  test('puts numbers with their unit in the place of references', () => {
    expect(say('{{figure.line-km}} {{ rounds }}')).toBe('550(km) 6(rounds)');
    expect(say('{{quantity.processing.p40}} {{quantity.floor.q30}}')).toBe('40(percent) 30(percent)');
    expect(say('{{walkAway.union}}')).toBe('40(points)');
  });

  test('reads points as they are played, regimes included', () => {
    expect(say('{{points.union.processing.p40}}')).toBe('-2(points)');
  });

  test('hands the reference on, so that a source can hang on it', () => {
    const cited = resolveText(found, '{{figure.line-km}}', {
      difficulty: 0,
      format: (value, _, name) => `${value}[${name}]`,
    });
    expect(cited).toBe('550[figure.line-km]');
  });

  test('leaves what names nothing as it was', () => {
    for (const text of [
      '{{figure.toString}}',
      '{{nonsense}}',
      '{{points.a.b}}',
      '{{quantity.consent.fpic}}',
      '{ {',
      '$&',
    ]) {
      expect(say(text)).toBe(text);
    }
  });
});
