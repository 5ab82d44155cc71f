import { isPersonaCard, type StrategyCard, type Words } from '#client/index.ts';

/** A way for a program to negotiate, with the card that says so, in words. */
export interface SetupStrategy {
  readonly id: string;
  /** A person, or a bare strategy. */
  readonly isPerson: boolean;
  readonly name: string;
  readonly summary: string;
  readonly card: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly paper: string;
  /** Share of the way from walk-away (0) to best package (1) that it asks for, at even moments of the talks. */
  readonly curve: readonly number[] | undefined;
}

/** A policy card in the reader's language. */
export function policyText({ id, card }: StrategyCard, words: Words): SetupStrategy {
  const say = (part: string) => words.t(part, card.facts);
  const isPerson = isPersonaCard(card);
  return {
    id,
    isPerson,
    name: say(card.name),
    summary: say(card.summary),
    card: [
      { id: 'opens', name: words.t('setup.card.opens'), text: say(card.opens) },
      { id: 'concedes', name: words.t('setup.card.concedes'), text: say(card.concedes) },
      { id: 'answers', name: words.t('setup.card.answers'), text: say(card.answers) },
      { id: 'moved-by', name: words.t('setup.card.moved-by'), text: say(card.movedBy) },
      ...(isPerson
        ? card.traits.map((trait) => ({
            id: trait.id,
            name: say(trait.heading),
            text: trait.sentences.map(say).join(' '),
          }))
        : []),
      { id: 'counterplay', name: words.t('setup.card.counterplay'), text: say(card.counterplay) },
      ...(isPerson
        ? [{ id: 'basis', name: words.t('personas.row.basis'), text: words.t(card.basis.name) }]
        : []),
    ],
    paper: say(card.paper),
    curve: card.curve,
  };
}
