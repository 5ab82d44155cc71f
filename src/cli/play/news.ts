/** What has happened since the player last looked? */
import { PLENARY, type MatchEvent } from '#engine/index.ts';
import { sayEvent } from '#words/index.ts';
import { packageName, shownPoints, type Desk } from './desk.ts';
import { printProposal, worthOf } from './proposals.ts';

/** Prints events from number `from` on, and what new proposals hold; returns the number of the next event. */
export function printNews(desk: Desk, from: number): number {
  const { view } = desk;
  const events = view.events.filter(({ id }) => id >= from);
  for (const event of events) printEvent(desk, event);
  const tabled = events.flatMap((event) =>
    event.type === 'proposal-tabled' && event.party !== view.party ? [event.proposal] : [],
  );
  for (const proposal of view.proposals)
    if (tabled.includes(proposal.id) && proposal.status === 'standing') printProposal(desk, proposal, 'news');
  return (view.events.at(-1)?.id ?? from - 1) + 1;
}

function printEvent(desk: Desk, event: MatchEvent): void {
  const { page, words, brief, view, texts, terminal } = desk;
  const { t } = words;
  const sentence = sayEvent(words, brief, view, event);
  if (sentence === '') return;
  switch (event.type) {
    // The dossier says what the brief is; who has read theirs is no news.
    case 'got-ready':
      return;
    case 'phase-entered':
    case 'round-began':
      page.heading(sentence);
      return;
    case 'message-sent': {
      const room = event.room === PLENARY ? '' : ` (${t('cli.play.in-a-side-room')})`;
      page.text(`**${words.party(event.party)}**${room}: ${sentence}`, '  ');
      return;
    }
    case 'inject':
      page.line();
      page.text(terminal.paint('yellow', t('cli.play.news', { headline: sentence })), '  ');
      page.text(texts.injects[event.inject]?.text ?? '', '    ');
      page.line();
      return;
    case 'proposal-tabled': {
      const proposal = view.proposals[event.proposal];
      const worths = (proposal?.packages ?? []).map(
        (pkg, index) => `${packageName(event.proposal, index)} ${worthOf(desk, pkg)}`,
      );
      page.text(`${sentence} ${t('cli.play.for-you', { worths: worths.join(', ') })}`, '  ');
      return;
    }
    case 'constituency-consulted': {
      const home = view.home.find(({ constituency }) => constituency === event.constituency);
      const needs =
        home?.threshold === undefined
          ? ''
          : t('cli.play.they-need', { points: shownPoints(desk, home.threshold) });
      page.text(`${sentence} ${needs}`, '  ');
      return;
    }
    case 'ratified':
      page.text(sentence, '  ');
      if (event.party === view.party) printVotes(desk);
      return;
    default:
      page.text(sentence, '  ');
  }
}

/** How one's own home has voted, and the sum it did. */
function printVotes(desk: Desk): void {
  const { page, words, brief, view, terminal } = desk;
  const { t } = words;
  const own = view.ratifications.find(({ party }) => party === view.party);
  page.table(
    (own?.votes ?? []).map(({ constituency, yes, points, goodwill, threshold }) => [
      `    ${words.constituency(brief.home.find((home) => home.constituency === constituency)?.id ?? '')}`,
      terminal.paint(yes ? 'green' : 'red', t(yes ? 'cli.yes' : 'cli.no')),
      t('cli.play.vote', {
        points: shownPoints(desk, points),
        goodwill: words.signed(goodwill, 1),
        threshold: shownPoints(desk, threshold),
      }),
    ]),
    ['left', 'left', 'left'],
  );
}

/** What the others have let the player know of themselves, party by party. */
export function printOthers(desk: Desk): void {
  const { page, words, brief, view } = desk;
  const { t } = words;
  page.heading(t('cli.play.known'));
  for (const [party] of brief.parties.entries()) {
    if (party === view.party) continue;
    page.line(`${words.party(party)}${view.left[party] ? ` · ${t('cli.play.has-left')}` : ''}`);
    const told = view.events.flatMap((event) => {
      switch (event.type) {
        case 'priority-signalled':
        case 'question-answered':
        case 'position-published':
        case 'objection-raised':
        case 'disclosed':
          return event.party === party ? [sayEvent(words, brief, view, event)] : [];
        default:
          return [];
      }
    });
    const mandate = view.disclosures.flatMap(({ by, what, priorities }) =>
      by === party && what === 'mandate-summary'
        ? [t('cli.play.mandate', { issues: priorities.map((issue) => words.issue(issue)).join(', ') })]
        : [],
    );
    const all = [...new Set([...mandate, ...told])];
    if (all.length === 0) page.line(`  ${t('cli.play.nothing-known')}`);
    else page.bullets(all);
  }
}
