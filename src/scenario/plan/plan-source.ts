/** What may the plan of a tournament say? The shape, not yet the meaning. */
import { protocolNames } from '#engine/index.ts';
import { z } from 'zod';
import { id, line, whole } from '../source/words.ts';
import { FORMAT } from '../vocabulary.ts';

const strategy = z
  .string()
  .min(1)
  .max(200)
  .describe(
    'A strategy or persona by its name; a strategy with numbers, `boulware(exponent=0.1)`; or one made of parts, `boa:time+nash+combi+frequency`.',
  );

const contender = z
  .strictObject({
    name: z.exactOptional(id('What tables and files call it; left out: the name of the strategy.')),
    strategy,
    parameters: z.exactOptional(
      z
        .record(z.string().min(1).max(40), z.number())
        .describe('Its parameters, by name; those left out keep their usual values.'),
    ),
  })
  .describe('A strategy or persona with parameters of its own.');

/** How contenders meet at a table of more than two. */
export const lineupKinds = ['all', 'one-against-rest', 'alike'] as const;
export type LineupKind = (typeof lineupKinds)[number];

export const planSource = z
  .strictObject({
    format: z.literal(FORMAT).describe('Number of this format.'),
    name: id('Name of the tournament, and of the folder of its results.'),
    seed: z.exactOptional(
      line('The seed of all luck: the same one gives the same results. "1" where left out.'),
    ),
    games: whole('How often every line-up plays, each time with other luck.', 1, 1_000_000),
    scenarios: z
      .array(line('Id or folder of a scenario.'))
      .min(1)
      .max(100)
      .describe('The cases that are played.'),
    strategies: z
      .array(z.union([strategy, contender]))
      .min(1)
      .max(60)
      .describe('Who competes: strategies and personas.'),
    protocols: z.exactOptional(
      z
        .array(z.enum(protocolNames))
        .min(1)
        .max(protocolNames.length)
        .describe('The protocols that every case is played under; its own where left out.'),
    ),
    difficulties: z.exactOptional(
      z
        .array(id('A difficulty that every case has.'))
        .min(1)
        .max(3)
        .describe('The difficulties that every case is played at; `standard`, or the first, where left out.'),
    ),
    lineups: z.exactOptional(
      z
        .enum(lineupKinds)
        .describe(
          'Who meets whom. `all`: every seating there is. `one-against-rest`: one in one role, another in all others. `alike`: the same everywhere. Left out: `all` at tables of two, `one-against-rest` at larger ones.',
        ),
    ),
    roles: z.exactOptional(
      z
        .array(id('A party of every case.'))
        .min(1)
        .max(6)
        .describe('The roles that they compete in; all where left out.'),
    ),
    others: z.exactOptional(
      strategy.describe('The strategy in roles that nobody competes in; `logroller` where left out.'),
    ),
    quiet: z.exactOptional(
      z
        .boolean()
        .describe('Whether programs make and answer offers only, without talk, questions or consultation.'),
    ),
  })
  .describe(
    'A tournament: strategies and personas against each other over cases, protocols, roles and luck.',
  );

/** A plan as it is written. */
export type TournamentPlan = z.infer<typeof planSource>;
