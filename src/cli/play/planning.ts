/** What does the player plan before the talks? */
import { prioritiesOf, type Move, type PlanningGuess } from '#engine/index.ts';
import { shownPoints, type Desk } from './desk.ts';
import { startsFor, writePackage } from './editor.ts';
import { askNumber, confirm, pickOne } from './pick.ts';

/** A planning sheet, question by question; every question may be passed over. */
export async function plan(desk: Desk): Promise<Move> {
  const { page, words, brief, view } = desk;
  const { t } = words;
  const { sheet } = view;
  const priorities = prioritiesOf(sheet);
  page.heading(t('cli.play.plan.title'));
  page.text(t('cli.play.plan.lead'));
  page.text(
    t('cli.play.plan.priorities', { issues: priorities.map((issue) => words.issue(issue)).join(', ') }),
  );
  const middle = Math.round((sheet.walkAway + 100) / 2);
  const target = await askNumber(
    desk,
    t('cli.play.plan.target', { walkAway: shownPoints(desk, sheet.walkAway), usual: middle }),
    0,
    100,
  );
  const guesses: (PlanningGuess | undefined)[] = [];
  const isGuessing = await confirm(desk, t('cli.play.plan.guess'));
  for (const [party] of brief.parties.entries())
    guesses.push(isGuessing && party !== view.party ? await guessAbout(desk, party) : undefined);
  const isOffering = await confirm(desk, t('cli.play.plan.first-offer'));
  const firstOffer = isOffering ? await writePackage(desk, startsFor(desk)) : undefined;
  return {
    type: 'prepare',
    by: brief.seat.id,
    sheet: { priorities, target: target ?? middle, guesses, firstOffer },
  };
}

async function guessAbout(desk: Desk, party: number): Promise<PlanningGuess | undefined> {
  const { words, brief } = desk;
  const { t } = words;
  const name = words.party(party);
  const first = await pickOne(
    desk,
    t('cli.play.plan.guess-issue', { party: name }),
    brief.issues.map((_, issue) => issue),
    (issue) => words.issue(issue),
  );
  const walkAway = await askNumber(desk, t('cli.play.plan.guess-walk-away', { party: name }), 0, 100);
  return first === undefined && walkAway === undefined
    ? undefined
    : { priorities: first === undefined ? [] : [first], walkAway };
}
