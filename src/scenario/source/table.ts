/** How does a file write the table: parties, seats, issues, sheets, home fronts, rules and events? */
import { issueKinds, partyKinds, pillars, procedureNames, protocolNames } from '#engine/index.ts';
import { z } from 'zod';
import { factors, terms } from './terms.ts';
import { amount, condition, id, level, number, points, unit, whole } from './words.ts';

export const party = z.strictObject({
  id: id('Permanent name of the party.'),
  kind: z.enum(partyKinds).exclude(['negotiator']).describe('What it is at this table.'),
});

export const seat = z.strictObject({
  id: id('Permanent name of the seat.'),
  party: id('The party whose delegation it belongs to.'),
  role: z.enum(['chief', 'member']).describe('Only the chief binds the party. Each party has exactly one.'),
  reserved: z.exactOptional(
    z
      .strictObject({
        speaksFor: id('A constituency of its party: it endorses what is worth as much to them as they need.'),
        when: z
          .array(condition('Packages for which all of this holds.'))
          .min(1)
          .max(12)
          .describe('The chief may not table or accept any of these packages before this seat endorses it.'),
      })
      .describe('What the mandate leaves to this seat. Members only.'),
  ),
});

export const option = z.strictObject({
  id: id('Permanent name of the option.'),
  quantity: z.exactOptional(amount("The number it stands for, in the issue's unit.", -1e9, 1e9)),
  terms: z.exactOptional(terms.describe('What the option commits the signatories to.')),
});

export const range = z
  .strictObject({
    kind: z.enum(issueKinds).exclude(['options']).describe('Whole numbers, or numbers with decimals.'),
    from: amount('First quantity.', -1e9, 1e9),
    to: amount('Last quantity; above the first.', -1e9, 1e9),
    step: number('Distance between neighbours; divides the range evenly.', 1e-6, 1e9),
    terms: z.exactOptional(factors),
  })
  .describe('Options made from a range: `q0`, `q10`, … (`q2-5` is 2.5, `qm5` is −5).');

export const issue = z.strictObject({
  id: id('Permanent name of the issue.'),
  pillar: z
    .enum(pillars)
    .exclude(['general'])
    .describe('The pillar it belongs to. Every case has the first four.'),
  unit: z.exactOptional(unit),
  openIf: z.exactOptional(
    condition('The issue is open only in packages for which all of this holds. Earlier issues only.'),
  ),
  options: z.exactOptional(
    z.array(option).min(2).max(40).describe('The ways to settle it. Or give a range.'),
  ),
  range: z.exactOptional(range),
});

export const interaction = z.strictObject({
  id: id('Name of the interaction, unique on this sheet.'),
  when: condition('Counts in packages for which all of this holds. At least two issues.'),
  points: number('Points added then; negative for a penalty.', -100, 100),
});

export const redLine = z.strictObject({
  id: id('Name of the red line, unique on this sheet.'),
  forbids: condition('The party may not table, accept or sign a package for which all of this holds.'),
});

export const mandate = z
  .strictObject({
    points: points("The party's points for every option."),
    interactions: z.exactOptional(
      z.array(interaction).max(12).describe('Combinations worth more or less than their parts.'),
    ),
    walkAway: number(
      'Points below which no agreement is better. The levels of difficulty may say otherwise.',
      0,
      100,
    ),
    redLines: z.exactOptional(z.array(redLine).max(12).describe('What its instructions forbid.')),
  })
  .describe("One party's private sheet.");

export const constituency = z.strictObject({
  id: id('Permanent name of the constituency.'),
  party: id('The party behind whose back it stands.'),
  points: points('What it wants, scaled like a sheet.'),
  threshold: number(
    'Middle of the range from which the hidden threshold of a match is drawn, in points.',
    0,
    100,
  ),
  spread: number('Half the width of that range, in points; 0 means always exactly the threshold.', 0, 50),
  weight: number("Share of its party's vote; they sum to 1.", 0, 1),
  veto: z.boolean().describe('Whether its no is a no from the party.'),
  affected: z.exactOptional(
    z
      .boolean()
      .describe(
        'Whether its land is touched: its no is then a no from the party where its consent is binding.',
      ),
  ),
});

const procedure = z.strictObject({
  name: z.enum(procedureNames).describe('How the party ratifies.'),
  quorum: number('Share of constituency weight that must say yes. In (0, 1].', 0.01, 1),
  skippedBy: z.exactOptional(
    condition('No vote is needed for an agreement with one of these options. One issue.'),
  ),
});

const bloc = z.strictObject({
  id: id('Permanent name of the bloc.'),
  shares: z
    .record(id('A party.'), number("Its share of the world's supply. In (0, 1].", 0.001, 1))
    .describe('Who may join, and what each brings.'),
  usable: number('How much of that supply can really be held back or redirected. In (0, 1].', 0.01, 1),
  pressure: number("Points by which importers' walk-aways would fall, were it to hold all supply.", 0, 100),
  defection: number('Points lost by a member that leaves, or signs without the others.', 0, 50),
});

export const rules = z
  .strictObject({
    protocol: z.enum(protocolNames).describe('The statechart of the table.'),
    rounds: whole('Rounds before the deadline.', 1, 60),
    secondsPerRound: whole('For clocks outside the engine.', 10, 86_400),
    packagesPerProposal: whole('Equal-value alternatives that one proposal may hold.', 1, 3),
    proposalsPerRound: whole('Proposals that one party may table in a round of the open table.', 1, 10),
    decision: z
      .union([
        z.literal('unanimity'),
        z.strictObject({
          quorum: whole('How many parties must support a package.', 2, 6),
          vetoes: z.array(id('A party.')).max(6).describe('Parties without whose support nothing is agreed.'),
          mass: z.exactOptional(
            z
              .strictObject({
                least: number('Share of the trade that supporters must hold together. In (0, 1].', 0.01, 1),
                shares: z
                  .record(id('A party.'), number('Its share of that trade. In [0, 1].', 0, 1))
                  .describe('Shares of the trade that the text is about; a party left out has none.'),
              })
              .describe('Critical mass: numbers alone are not enough.'),
          ),
        }),
      ])
      .describe('Who must support a package: `unanimity`, or a quorum with vetoes.'),
    order: z.array(id('A party.')).min(2).max(6).describe('Order of speaking: every party once.'),
    chair: z.exactOptional(id('Who drafts a single text; the first in the order where it is left out.')),
    planning: z.enum(['optional', 'required']).describe('Whether the planning sheet may be skipped.'),
    renegotiationRounds: whole(
      'Rounds granted when ratification sends the table back; 0 means it never does.',
      0,
      20,
    ),
    commitmentCost: number(
      'Points lost at home by a party that signs against its published position.',
      0,
      50,
    ),
    sideDealCost: number('Points lost by a party that signs against a private deal.', 0, 50),
    rivalry: z.exactOptional(
      z
        .strictObject({
          buyers: z.array(id('A party.')).min(2).max(6).describe('Who competes for the same supply.'),
          loss: number(
            "Points by which a buyer's walk-away falls while a rival's offer could close without it.",
            0,
            50,
          ),
        })
        .describe('Buyers whose offers are the outside option of those they court.'),
    ),
    blocs: z.exactOptional(z.array(bloc).max(4).describe('Producers who may pool their supply.')),
    home: z
      .strictObject({
        consulted: number(
          'Points of goodwill when a constituency was consulted before the agreement.',
          0,
          50,
        ),
        informed: number('Points of goodwill when the text was disclosed before the agreement.', 0, 50),
        surprised: number('Points lost when a constituency was neither consulted nor informed.', 0, 50),
        early: z.exactOptional(
          number('More points when it was consulted in the first half of the rounds.', 0, 50),
        ),
        lobbies: z.exactOptional(whole('Constituencies that a government may lobby before a vote.', 0, 20)),
        lobbied: z.exactOptional(number('Points of goodwill of one that was lobbied.', 0, 50)),
        procedures: z
          .record(id('A party.'), procedure)
          .describe('How each party ratifies: every party once.'),
      })
      .describe('Two-level play: what early involvement is worth at home.'),
  })
  .describe('The rules of the table.');

const round = (what: string) => whole(`${what} Rounds count from 1.`, 1, 80);

const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scheduled'), round: round('Happens at the start of this round.') }),
  z.strictObject({
    kind: z.literal('random'),
    from: round('First round in which it may happen.'),
    to: round('Last round in which it may happen.'),
    chance: number('Chance in each of these rounds, until it happens. In (0, 1].', 0.001, 1),
  }),
  z.strictObject({
    kind: z.literal('tabled'),
    from: round('First round in which it may happen.'),
    when: condition('Happens when a package for which this holds is tabled.'),
  }),
  z.strictObject({ kind: z.literal('silence'), round: round('Happens then if nothing has been tabled.') }),
  z.strictObject({
    kind: z.literal('leaked'),
    party: id('Who keeps the text on the table to itself.'),
    from: round('First round in which it may leak.'),
    chance: number('Chance in each round, until it happens or the text is published. In (0, 1].', 0.001, 1),
  }),
  z.strictObject({ kind: z.literal('adopted') }),
  z.strictObject({
    kind: z.literal('committed'),
    from: round('First round in which a published position sets it off.'),
  }),
]);

const year = (what: string) => z.int().min(1990).max(2100).meta({ description: what, figured: true });

const by = (what: string) => number(`Points added to ${what}; negative takes away.`, -100, 100);

const injectEffect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('walk-away'), party: id('A party.'), by: by('its walk-away') }),
  z.strictObject({
    kind: z.literal('points'),
    party: id('A party.'),
    issue: id('An issue.'),
    option: id('An option of it.'),
    by: by('this option on its sheet'),
  }),
  z.strictObject({ kind: z.literal('mood'), constituency: id('A constituency.'), by: by('its goodwill') }),
  z.strictObject({ kind: z.literal('rounds'), by: whole('Rounds added before the deadline.', -20, 20) }),
  z.strictObject({
    kind: z.literal('forbid'),
    issue: id('An issue.'),
    option: id('An option of it, closed from then on.'),
  }),
  z
    .strictObject({
      kind: z.literal('regime-ends'),
      regime: id('A regime in force.'),
      after: z.exactOptional(year('Last calendar year in which it acts; left out, it ends at once.')),
    })
    .describe('A regime ends: at once, at the table too, or after a year of the run.'),
  z
    .strictObject({
      kind: z.literal('regime-suspended'),
      regime: id('A regime in force.'),
      from: z.exactOptional(year('First calendar year without it; left out, it rests at once.')),
      until: year('Last calendar year without it.'),
    })
    .describe('A regime rests for some years: from now, at the table too, or from a year of the run.'),
]);

export const inject = z.strictObject({
  id: id('Permanent name of the event.'),
  trigger: trigger.describe('When it happens. At most once in a match.'),
  audience: z.exactOptional(
    z.array(id('A party.')).min(1).max(6).describe('Who learns of it; left out means everybody.'),
  ),
  effects: z.array(injectEffect).min(1).max(12).describe('What it changes.'),
});

export const difficulty = z
  .strictObject({
    id: level,
    walkAways: z.exactOptional(
      z
        .record(id('A party.'), number('Points.', 0, 100))
        .describe("Walk-aways at this level; a party left out keeps its sheet's."),
    ),
  })
  .describe('A level of difficulty: the same case with other walk-aways.');
