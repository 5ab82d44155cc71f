/** Which small words and numbers is a scenario file made of? The pieces that every part of the format shares. */
import { z } from 'zod';
import { ID_LENGTH, ID_PATTERN, levels, lessons, units } from '../vocabulary.ts';

/** Major, minor, patch. */
export const VERSION_PATTERN = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;
/** An SPDX name. */
export const LICENCE_PATTERN = /^[A-Za-z0-9.+-]{1,40}$/;
/** A language, and a script or country where it needs one: `en`, `pt-BR`, `zh-Hans`. */
export const LANGUAGE_PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;
/** A year, a month or a day, as precisely as it is known. */
export const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A name in lower-case words joined by hyphens. Permanent: records and texts refer to it. */
export const id = (what: string) => z.string().max(ID_LENGTH).regex(ID_PATTERN).describe(what);

export const line = (what: string) => z.string().min(1).max(200).describe(what);
export const sentence = (what: string) => z.string().min(1).max(700).describe(what);
export const prose = (what: string) => z.string().min(1).max(10_000).describe(what);

export const number = (what: string, min: number, max: number) => z.number().min(min).max(max).describe(what);
export const whole = (what: string, min: number, max: number) => z.int().min(min).max(max).describe(what);
export const share = (what: string) => number(`${what} As a share, in [0, 1].`, 0, 1);

/**
 * A number that may be written out or taken from `figures` as `{ figure: <id> }`. References are replaced
 * before the shape is checked, so that the range holds for the number meant; `figured` tells the JSON Schema.
 */
export const amount = (what: string, min: number, max: number) =>
  z.number().min(min).max(max).meta({ description: what, figured: true });
export const amountShare = (what: string) => amount(`${what} As a share, in [0, 1].`, 0, 1);

export const unit = z
  .enum(units)
  .describe('Unit, from the closed list; its name stands in the interface languages.');
export const level = z.enum(levels).describe('How hard: which band of calibration the case must meet.');
export const lesson = z.enum(lessons).describe('What a player learns here; shown in the library.');
export const licence = z
  .string()
  .regex(LICENCE_PATTERN)
  .describe('SPDX name of the licence, such as CC-BY-4.0.');
export const version = z
  .string()
  .regex(VERSION_PATTERN)
  .describe(
    'Version of this file, as major.minor.patch. Raise major when the game changes, minor when texts do.',
  );
export const authors = z.array(line('Name of a person or group.')).min(1).max(20).describe('Who wrote it.');

/** Where a number or a claim comes from: a passage, an assumption, or a passage read with an assumption. */
export const basis = {
  source: z.exactOptional(id('The passage it comes from: an id of `sources`.')),
  assumption: z.exactOptional(
    id('The assumption behind it: a key of `assumptions` in the texts, which says why.'),
  ),
};

export const sources = z
  .array(
    z.strictObject({
      id: id('Name by which figures and parameters cite this passage.'),
      document: sentence('Title, author and year of the document, as it should be cited.'),
      passage: sentence('Where in the document: section, paragraph, box, table or page.'),
    }),
  )
  .max(200);

/** Options by issue. All must hold; within one issue any of the listed options will do. */
export const condition = (what: string) =>
  z.record(id('An issue.'), z.array(id('An option of that issue.')).min(1).max(120)).describe(what);

/** Points of one sheet: issue, then option. */
export const points = (what: string) =>
  z
    .record(id('An issue.'), z.record(id('An option of that issue.'), number('Points.', -100, 100)))
    .describe(
      `${what} The best package is worth exactly 100. Ranges need points for some quantities only: the others lie on straight lines between.`,
    );
