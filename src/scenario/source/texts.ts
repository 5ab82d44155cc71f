/**
 * What may a file of texts say? One per language, all with the same keys. Texts are plain paragraphs with `**bold**`
 * and `- lists`; numbers come in as `{{figure.<id>}}`, `{{points.<party>.<issue>.<option>}}`, `{{walkAway.<party>}}`,
 * `{{quantity.<issue>.<option>}}` and `{{rounds}}`.
 */
import { z } from 'zod';
import { id, line, prose, sentence } from './words.ts';

const named = (what: string, key: string) => z.record(id(key), sentence(what)).describe(what);

const partyTexts = z.strictObject({
  name: line('Name, as on a place card.'),
  adjective: line('Adjective, as in “the Zambian proposal”.'),
  delegation: line('The delegation, as in “the Zambian delegation”.'),
  public: prose('What everybody knows about this party. Public.'),
  brief: prose('The confidential brief, in the second person. Private.'),
  walkAway: prose('Why the walk-away is where it is: the outside option. Private.'),
  interests: named('One sentence per issue: what the party cares about there. Private.', 'An issue.'),
  redLines: z.exactOptional(named('Why each red line is one. Private.', 'A red line.')),
  interactions: z.exactOptional(
    named('Why each combination is worth more or less. Private.', 'An interaction.'),
  ),
  tactics: z.array(sentence('One line.')).min(1).max(8).describe('Tactic cards. Private.'),
});

const issueTexts = z.strictObject({
  name: line('Name of the issue, as on the term sheet.'),
  question: sentence('The question that it settles.'),
  explains: prose('What a newcomer must know about it. Public.'),
  options: z
    .record(
      id('An option.'),
      z.strictObject({
        label: line('The option in words with numbers.'),
        detail: z.exactOptional(sentence('What it means in practice.')),
      }),
    )
    .describe('Every option of a list; those of a range only where the number is not enough.'),
});

const seatTexts = z.strictObject({
  title: line('Who sits there.'),
  duty: sentence('What this person looks after.'),
});

const constituencyTexts = z.strictObject({
  name: line('Name of the constituency.'),
  description: sentence('Who they are. Public.'),
  wants: prose('What they want. Private to their party.'),
});

const blocTexts = z.strictObject({
  name: line('Name of the bloc.'),
  about: prose('What it pools, and what holds it together. Public.'),
});

const injectTexts = z.strictObject({
  headline: line('As a newspaper would print it.'),
  text: prose('What happened. Read by those who learn of it, once it has happened.'),
});

const indicatorTexts = z.strictObject({
  name: line('Name of the indicator.'),
  explains: sentence('What it measures, and which way is better. Public.'),
});

const debriefTexts = z.strictObject({
  lesson: prose('What this case shows.'),
  prompts: z
    .array(sentence('A question.'))
    .min(1)
    .max(12)
    .describe('Questions for the discussion afterwards.'),
  modelLimits: prose('What the model leaves out.'),
});

const byId = <Words extends z.ZodType>(key: string, words: Words, what: string) =>
  z.record(id(key), words).describe(what);

export const textsSource = z
  .strictObject({
    title: line('Title of the case.'),
    summary: sentence('One sentence for the library card.'),
    place: line('Where it happens.'),
    situation: prose('What has happened so far. Public, several paragraphs.'),
    stakes: prose('What is at stake. Public.'),
    parties: byId('A party.', partyTexts, 'Every party: its names, and its confidential dossier.'),
    seats: z.exactOptional(byId('A seat.', seatTexts, 'Every seat that the scenario lists.')),
    constituencies: z.exactOptional(byId('A constituency.', constituencyTexts, 'Every constituency.')),
    issues: byId('An issue.', issueTexts, 'Every issue with its options.'),
    blocs: z.exactOptional(byId('A bloc.', blocTexts, 'Every bloc.')),
    injects: z.exactOptional(byId('An event.', injectTexts, 'Every event.')),
    places: byId('A place of the map.', line('Its name.'), 'Every place of the map.'),
    lines: z.exactOptional(byId('A line of the map.', line('Its name.'), 'Every line of the map.')),
    figures: z.exactOptional(named('Every figure: what it measures.', 'A figure.')),
    indicators: z.exactOptional(byId('An indicator.', indicatorTexts, 'Every indicator of the case’s own.')),
    assumptions: z.exactOptional(
      byId('An assumption.', prose('What is assumed, and why.'), 'Every assumption that something cites.'),
    ),
    debrief: debriefTexts.describe('Shown after the end only.'),
  })
  .describe('The words of a scenario in one language.');

export type TextsSource = z.infer<typeof textsSource>;
