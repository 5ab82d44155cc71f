/**
 * What does the file of a laboratory case say? A table of research: issues, sheets and rules, and nothing about minerals,
 * maps, home fronts or the years after signature. What is imported from other laboratories becomes such a file.
 */
import { protocolNames } from '#engine/index.ts';
import { z } from 'zod';
import { id, licence, line, number, version, whole } from '../source/words.ts';
import { FORMAT } from '../vocabulary.ts';

const points = number('Points.', -1e9, 1e9);

const option = z.strictObject({
  id: id('Permanent name of the option.'),
  quantity: z.exactOptional(number('The number it stands for.', -1e9, 1e9)),
});

const issue = z.strictObject({
  id: id('Permanent name of the issue.'),
  options: z.array(option).min(1).max(10_000).describe('The ways to settle it.'),
});

const mandate = z
  .strictObject({
    points: z
      .record(id('An issue.'), z.record(id('An option of that issue.'), points))
      .describe(
        'Points for every option of every issue. Their scale is free; 100 points are a utility of 1.',
      ),
    cap: z.exactOptional(number('No package is worth more, whatever its parts sum to.', -1e9, 1e9)),
    walkAway: number('Points below which no agreement is better.', -1e9, 1e9),
    discount: z.exactOptional(
      number(
        'What is left of a point at the deadline, in (0, 1]. Kept for research; the game does not discount.',
        1e-12,
        1,
      ),
    ),
  })
  .describe("One party's private sheet.");

export const laboratorySource = z
  .strictObject({
    format: z.literal(FORMAT).describe('Number of this format.'),
    genre: z.literal('laboratory').describe('A table of research, with no years after signature.'),
    id: id('Permanent name of the scenario: the name of its folder.'),
    version,
    licence,
    origin: z.exactOptional(
      z
        .strictObject({
          format: line('The format it was imported from.'),
          files: z.array(line('A file.')).min(1).max(7).describe('The files, the domain first.'),
        })
        .describe('Where it comes from.'),
    ),
    parties: z
      .array(z.strictObject({ id: id('Permanent name of the party.') }))
      .min(2)
      .max(6)
      .describe('Who is at the table, in this order everywhere.'),
    issues: z.array(issue).min(1).max(400).describe('What is to be settled.'),
    mandates: z.record(id('A party.'), mandate).describe('The private sheet of every party.'),
    rules: z
      .strictObject({
        protocol: z.enum(protocolNames).describe('The statechart of the table.'),
        rounds: whole('Rounds before the deadline.', 1, 10_000),
        packagesPerProposal: whole('Equal-value alternatives that one proposal may hold.', 1, 3),
      })
      .describe('The rules of the table. All must agree; parties speak in the order of the file.'),
  })
  .describe('A table of research: issues, sheets and rules.');

export type LaboratorySource = z.infer<typeof laboratorySource>;
