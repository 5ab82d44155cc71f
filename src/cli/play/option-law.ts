/** What stands behind the options of an issue from outside the room, and what do the cards of those regimes say? */
import { injectsIn, settle, type OptionChoice, type Package, type RegimeId } from '#engine/index.ts';
import { comesAbout, sayOptionTouches, type OptionTouch } from '#words/index.ts';
import type { Desk } from './desk.ts';

const touchesOf = ({ words, texts, scenario, view }: Desk, choice: OptionChoice): readonly OptionTouch[] =>
  sayOptionTouches(words, texts.regimes, scenario, choice, {
    party: view.party,
    happened: injectsIn(view.events),
  });

/** Prints below the options of an issue why each is closed, dear or open to complaint. Returns the regimes it named. */
export function printLaw(desk: Desk, pkg: Package, issue: number): readonly RegimeId[] {
  const { page, brief, view, terminal } = desk;
  const named: RegimeId[] = [];
  for (const [option] of (brief.issues[issue]?.options ?? []).entries()) {
    const chosen = settle(brief.issues, view.closed, pkg.with(issue, option));
    for (const touch of touchesOf(desk, { issue, option })) {
      const applies = comesAbout(touch, chosen);
      named.push(...touch.regimes);
      const text = `${option + 1}: ${sayTouch(desk, touch, applies)}`;
      page.text(applies ? text : terminal.paint('dim', text), '    ');
    }
  }
  return [...new Set(named)];
}

/** Why nobody may choose an option. */
export const closuresOf = (desk: Desk, choice: OptionChoice): readonly string[] =>
  touchesOf(desk, choice)
    .filter(({ kind }) => kind === 'closed')
    .map((touch) => sayTouch(desk, touch, true));

/** Sentence, condition, and the regimes in brackets. */
function sayTouch({ words, texts }: Desk, { sentence, onlyWith, regimes }: OptionTouch, applies: boolean) {
  const names = regimes.map((id) => texts.regimes[id]?.name ?? id);
  return [
    sentence,
    ...(onlyWith === '' ? [] : [onlyWith]),
    ...(applies ? [] : [words.t('regimes.option.not-now')]),
    ...(names.length === 0 ? [] : [`(${words.list(names)})`]),
  ].join(' ');
}

/** The cards of regimes: what each is, and how it bites. */
export function printRegimeCards({ page, words, texts }: Desk, regimes: readonly RegimeId[]): void {
  for (const id of regimes) {
    const card = texts.regimes[id];
    if (card === undefined) continue;
    page.heading(card.name);
    page.text(card.summary);
    page.text(card.inPlay);
    if (card.members !== undefined) page.text(`${words.t('regimes.members')} ${card.members}`);
    if (card.ends !== undefined) page.text(`${words.t('regimes.ends')} ${card.ends}`);
  }
}
