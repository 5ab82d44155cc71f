import type { PolicyCard } from '../negotiator.ts';
import type { Fairness, Persona } from './persona.ts';

/**
 * How a person behaves, for people: keys of the texts in `personas.json`, and the numbers those texts quote. What follows
 * from a trait alone is said by a sentence of that trait, so that the card cannot say what the person does not do.
 */
export interface PersonaCard extends PolicyCard {
  readonly traits: readonly CardTrait[];
  /** The strategy that it plays by, and its name. */
  readonly basis: Persona['basis'] & { readonly name: string };
}

/** One row of the card: its heading, and one sentence or more. */
export interface CardTrait {
  readonly id: 'talk' | 'lines' | 'home' | 'loyalty' | 'threats' | 'news' | 'fairness';
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** The card of a person. */
export function personaCardOf(persona: Persona): PersonaCard {
  const { id, basis, curve, talk, lines, threats, news, loyalty, fairness } = persona;
  const { consultations, informsFrom } = persona.parts.manners;
  const home = consultations === 0 ? 'never' : consultations === 1 ? 'once' : 'often';
  const trait = (row: CardTrait['id'], ...sentences: readonly string[]): CardTrait => ({
    id: row,
    heading: `personas.row.${row}`,
    sentences,
  });
  const ownLines = lines.map((line) => `personas.traits.line.${line.id}`);
  return {
    name: `personas.${id}.name`,
    summary: `personas.${id}.summary`,
    opens: `personas.${id}.opens`,
    concedes: `personas.${id}.concedes`,
    answers: `personas.${id}.answers`,
    movedBy: `personas.${id}.movedBy`,
    counterplay: `personas.${id}.counterplay`,
    paper: `agents.${basis.strategy}.paper`,
    traits: [
      trait('lines', ...(ownLines.length === 0 ? ['personas.traits.line.none'] : ownLines)),
      trait('fairness', `personas.traits.fairness.${temperOf(fairness)}`),
      trait('threats', `personas.traits.threats.${threats}`),
      trait('news', `personas.traits.news.${news}`),
      trait('loyalty', `personas.traits.loyalty.${loyalty}`),
      trait(
        'home',
        `personas.traits.home.${home}`,
        `personas.traits.text.${informsFrom < 0.4 ? 'early' : 'late'}`,
      ),
      trait('talk', 'personas.traits.talk'),
    ],
    basis: { ...basis, name: `agents.${basis.strategy}.name` },
    facts: { ...basis.parameters, messages: talk.most },
    curve,
  };
}

/** How it takes what others give, in a word. */
function temperOf(fairness: Fairness | undefined): 'blind' | 'generous' | 'even' | 'grudging' | 'volatile' {
  if (fairness === undefined) return 'blind';
  const { hardens, softens } = fairness;
  if (softens > hardens) return 'generous';
  if (hardens >= 0.5) return softens >= 0.5 ? 'volatile' : 'grudging';
  return 'even';
}
