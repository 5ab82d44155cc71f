/**
 * What may a file of `scenarios/regimes/` say? A regime knows no scenario: it speaks of agreements by their terms and
 * of parties by their ids or kinds, and is translated into issues and options when a scenario is compiled.
 */
import { hazards, minerals, partyKinds, regimeRanks } from '#engine/index.ts';
import { z } from 'zod';
import { FORMAT } from '../vocabulary.ts';
import { termsCondition } from './terms.ts';
import {
  DATE_PATTERN,
  LANGUAGE_PATTERN,
  authors,
  basis,
  id,
  line,
  licence,
  number,
  prose,
  sentence,
  share,
  sources,
  version,
} from './words.ts';

const whom = z
  .strictObject({
    ids: z.exactOptional(z.array(id('A party.')).min(1).max(30).describe('Parties by id.')),
    kinds: z.exactOptional(
      z
        .array(z.enum(partyKinds).exclude(['negotiator']))
        .min(1)
        .max(4)
        .describe('Parties by kind.'),
    ),
  })
  .describe('Parties by id or by kind; those that are not at the table are passed over.');

const money = (what: string) => number(`${what} Millions of US dollars.`, 0, 1_000_000);
const when = termsCondition.describe(
  'Acts on agreements that have all of these terms; empty acts on every agreement.',
);
const on = termsCondition.describe('Acts on options that themselves set all of these terms.');
const points = number('Points added; negative takes away.', -100, 100);

const effect = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('options'),
      forbids: z.exactOptional(on),
      permits: z.exactOptional(on),
      ...basis,
    })
    .describe('Closes options, or keeps options open that a regime of lower rank closes.'),
  z
    .strictObject({ kind: z.literal('points'), parties: whom, options: on, by: points, ...basis })
    .describe('Makes options worth more or less to some parties.'),
  z
    .strictObject({ kind: z.literal('walk-away'), parties: whom, by: points, ...basis })
    .describe('Moves the walk-away of some parties.'),
  z
    .strictObject({
      kind: z.literal('hazard'),
      hazard: z.enum(hazards).describe('What may happen in a year.'),
      when,
      chance: number(
        'Yearly chance. Below zero it guards: it is taken from every other chance of the hazard.',
        -1,
        1,
      ),
      cost: money('What it costs.'),
      ...basis,
    })
    .describe('Brings on a yearly happening, or holds it off.'),
  z
    .strictObject({
      kind: z.literal('finance'),
      when,
      grants: money('Grants added.'),
      concessionalLoans: money('Concessional loans added.'),
      ...basis,
    })
    .describe('A facility that adds money to the financing bundle.'),
  z
    .strictObject({
      kind: z.literal('enforcement'),
      by: number('Added to the yearly probability that a commitment is honoured. In [-1, 1].', -1, 1),
      ...basis,
    })
    .describe('Makes commitments more or less likely to be honoured.'),
  z
    .strictObject({
      kind: z.literal('oversight'),
      transparency: share('Added to transparency.'),
      oversight: share('Added to oversight.'),
      bindsConsent: z.exactOptional(
        z
          .literal(true)
          .describe(
            'The body can refuse: those whose land is touched have a veto, whatever is agreed on consent.',
          ),
      ),
      ...basis,
    })
    .describe('A duty to publish, or a body that watches.'),
  z
    .strictObject({
      kind: z.literal('market'),
      when,
      premium: number('Premium on the price received, as a share of it. In [-1, 1].', -1, 1),
      floor: z.exactOptional(
        number('Least price at which bound importers let metal in, as a share of the reference.', 0, 2),
      ),
      tariff: z.exactOptional(share('Duty that they ask of producers the agreement does not bind.')),
      smoothing: z.exactOptional(
        share('Share of the distance from the reference that a common desk takes off sales to the world.'),
      ),
      beyond: z.exactOptional(share('Distance from the reference within which the desk stays out.')),
      stockYears: z.exactOptional(
        number('Years of need that bound importers hold in common against a failing supplier.', 0, 5),
      ),
      minerals: z.exactOptional(
        z.array(z.enum(minerals)).min(1).max(minerals.length).describe('Left out: all of the case.'),
      ),
      ...basis,
    })
    .describe('Changes the market: a premium, a floor or duty at the border, a common desk or stock.'),
  z
    .strictObject({
      kind: z.literal('capacity'),
      powerMw: number('MW added each year.', -10_000, 10_000),
      leadYears: number('Years taken from lead times.', -10, 10),
      people: z.exactOptional(number('Skilled people added each year.', -100_000, 100_000)),
      ...basis,
    })
    .describe('Adds power and people, and saves time.'),
  z
    .strictObject({
      kind: z.literal('coalition'),
      parties: whom,
      supplyShare: share('Share of world supply that they control together.'),
      ...basis,
    })
    .describe('Parties that may act together.'),
]);

export const regimeTexts = z.strictObject({
  name: line('Name of the regime.'),
  summary: sentence('What it is, in one sentence.'),
  inPlay: prose('What it does in the game.'),
  members: z.exactOptional(sentence('Who belongs to it, or whom it binds.')),
  ends: z.exactOptional(sentence('What ends it, or ended it.')),
  assumptions: z.exactOptional(
    z
      .record(id('An assumption.'), prose('Why the effect is as strong as it is.'))
      .describe('Every assumption that an effect cites.'),
  ),
});

export const regimeSource = z
  .strictObject({
    format: z.literal(FORMAT).describe('Number of this format.'),
    id: id('Permanent name of the regime: the name of its file.'),
    version,
    licence,
    authors,
    sources: sources.min(1).describe('Passages that state what it does.'),
    rank: z.exactOptional(
      z.enum(regimeRanks).describe('Which regime prevails where two meet; left out, domestic.'),
    ),
    since: z.exactOptional(z.string().regex(DATE_PATTERN).describe('In force from: a year, month or day.')),
    until: z.exactOptional(z.string().regex(DATE_PATTERN).describe('In force until, where it has ended.')),
    buildsOn: z.exactOptional(
      z.array(id('A regime.')).min(1).max(8).describe('Regimes that are in force wherever this one is.'),
    ),
    effects: z.array(effect).min(1).max(24).describe('What it does, from the closed list.'),
    texts: z.record(z.string().regex(LANGUAGE_PATTERN), regimeTexts).describe('Its words, by language.'),
  })
  .describe('A legal or institutional setting that rules over a negotiation from outside.');

export type RegimeSource = z.infer<typeof regimeSource>;
export type RegimeTexts = z.infer<typeof regimeTexts>;
