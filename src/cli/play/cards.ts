/** Who played, and how? Policy cards for the terminal. */
import { policyNamed, type PersonaCard, type PolicyCard } from '#agents/index.ts';
import type { PartyIndex } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { Session } from '#session/index.ts';
import type { Words } from '#words/index.ts';
import { openCase } from '../case-words.ts';
import type { Context } from '../context.ts';
import { createPage } from '../page.ts';

/** Name and summary of a person or strategy. Both empty when there is no such one. */
export function shortCard(words: Words, policy: string): { strategy: string; summary: string } {
  const card = policyNamed(policy)?.policyCard();
  return card === undefined
    ? { strategy: '', summary: '' }
    : { strategy: words.t(card.name), summary: words.t(card.summary) };
}

/**
 * The cards of everybody who plays against the person, once each.
 *
 * @param unknown parties of which the person is not to know who plays them
 */
export function printCards(
  { terminal, words }: Context,
  caseFile: CaseFile,
  session: Session,
  unknown: readonly PartyIndex[],
): void {
  const { scenario } = caseFile;
  const { words: names } = openCase(words, caseFile, session.match().setup.difficulty);
  const seats = new Map<string, PartyIndex[]>();
  for (const { id, party } of scenario.seats) {
    const occupant = session.seating[id];
    if (occupant?.kind === 'program' && !unknown.includes(party))
      seats.set(occupant.strategy, [...(seats.get(occupant.strategy) ?? []), party]);
  }
  if (seats.size === 0) return;
  const page = createPage(terminal);
  page.heading(words.t(session.isOver() ? 'cli.play.who-played' : 'cli.play.who-plays'));
  for (const [policy, parties] of seats) {
    const card = policyNamed(policy)?.policyCard();
    if (card === undefined) continue;
    const who = words.list(parties.map((party) => names.party(party)));
    page.line();
    page.line(terminal.paint('bold', `${who}: ${words.t(card.name)}`));
    page.text(words.t(card.summary));
    page.table(cardRows(words, card));
  }
}

/** Headings and sentences of a card, row by row. */
function cardRows(words: Words, card: PolicyCard): readonly (readonly string[])[] {
  const say = (key: string) => words.t(key, card.facts);
  return [
    [words.t('agents.part.opens'), say(card.opens)],
    [words.t('agents.part.concedes'), say(card.concedes)],
    [words.t('agents.part.answers'), say(card.answers)],
    [words.t('agents.part.movedBy'), say(card.movedBy)],
    ...(isPersonaCard(card)
      ? card.traits.map(({ heading, sentences }) => [say(heading), sentences.map(say).join(' ')])
      : []),
    [words.t('agents.part.counterplay'), say(card.counterplay)],
    ...(isPersonaCard(card) ? [[words.t('personas.row.basis'), words.t(card.basis.name)]] : []),
    [words.t('agents.part.paper'), say(card.paper)],
  ];
}

const isPersonaCard = (card: PolicyCard): card is PersonaCard => 'traits' in card;
