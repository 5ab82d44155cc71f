/** What may `scenario.yaml` say? The shape, not yet the meaning: ids may still name nothing. */
import { minerals } from '#engine/index.ts';
import { z } from 'zod';
import { constituency, difficulty, inject, issue, mandate, party, rules, seat } from './source/table.ts';
import {
  authors,
  basis,
  id,
  lesson,
  level,
  licence,
  number,
  sources,
  unit,
  version,
  whole,
} from './source/words.ts';
import { implementation, map, scoring } from './source/years.ts';
import { FORMAT } from './vocabulary.ts';

const figure = z
  .strictObject({ value: number('The number.', -1e12, 1e12), unit, ...basis })
  .describe('A number that lives here only: texts write {{figure.<id>}}, parameters { figure: <id> }.');

export const scenarioSource = z
  .strictObject({
    format: z.literal(FORMAT).describe('Number of this format.'),
    id: id('Permanent name of the scenario: the name of its folder.'),
    version,
    licence,
    authors,
    minutes: whole('Playing time, minutes.', 5, 600),
    level,
    minerals: z.array(z.enum(minerals)).min(1).max(minerals.length).describe('Minerals that it is about.'),
    teaches: z.array(lesson).min(1).max(8).describe('What a player learns.'),
    sources: sources.describe('Passages on which the case rests.'),
    figures: z
      .record(id('Name of the figure.'), figure)
      .describe('Numbers, each with its source or assumption.'),
    map,
    parties: z.array(party).min(2).max(6).describe('Who is at the table, in this order everywhere.'),
    seats: z.exactOptional(z.array(seat).max(24).describe('Left out: one chief per party, `<party>-chief`.')),
    issues: z.array(issue).min(4).max(24).describe('What is to be settled, in the order of the term sheet.'),
    mandates: z.record(id('A party.'), mandate).describe('The private sheet of every party.'),
    constituencies: z
      .array(constituency)
      .max(24)
      .describe('Domestic actors behind the parties; may be empty.'),
    rules,
    injects: z.array(inject).max(24).describe('Events from outside the room; may be empty.'),
    regimes: z
      .array(id('A file of scenarios/regimes.'))
      .max(24)
      .describe('Legal and institutional settings in force.'),
    difficulties: z.array(difficulty).min(1).max(3).describe('From easiest to hardest.'),
    implementation,
    scoring,
  })
  .describe('A negotiation over critical minerals: who sits at the table, over what, under which rules.');

export type ScenarioSource = z.infer<typeof scenarioSource>;
