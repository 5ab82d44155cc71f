import {
  CLOSED,
  holds,
  isOpen,
  pillars,
  pointsOf,
  redLinesCrossed,
  type Brief,
  type Package,
  type View,
} from '#engine/index.ts';
import type { CaseTexts } from '#scenario/index.ts';
import { letterOf, sayEvent, type CaseWords } from '#words/index.ts';
import { columns, wrap } from '../columns.ts';
import type { Terminal } from '../terminal.ts';

/** What the terminal game shows, piece by piece. Prints and nothing else: every rule is elsewhere. */
export interface Screen {
  heading(text: string): void;
  paragraphs(text: string): void;
  dossier(brief: Brief, view: View): void;
  sheet(brief: Brief, view: View): void;
  home(brief: Brief, view: View, pkg: Package | undefined): void;
  proposals(brief: Brief, view: View): void;
  package(brief: Brief, view: View, pkg: Package): void;
  /** Events from this one on; returns the number of the next. */
  events(brief: Brief, view: View, from: number): number;
}

/** `say` fills the numbers of a case's texts in. */
export function createScreen(
  terminal: Terminal,
  words: CaseWords,
  texts: CaseTexts,
  say: (text: string) => string,
): Screen {
  const { out, paint } = terminal;
  const t = (key: string, params: Record<string, string | number> = {}) => words.t(`cli.play.${key}`, params);
  const points = (value: number) => words.number(value, 1);

  const screen: Screen = {
    heading(text) {
      out();
      out(paint('bold', text));
      out(paint('dim', '─'.repeat(Math.min(terminal.columns, text.length))));
    },
    paragraphs(text) {
      for (const line of wrap(say(text).replaceAll('**', ''), terminal.columns)) out(line);
    },
    dossier(brief, view) {
      const party = texts.parties[brief.parties[brief.party]?.id ?? ''];
      if (party === undefined) return;
      screen.heading(t('situation'));
      screen.paragraphs(texts.situation);
      screen.paragraphs(texts.stakes);
      screen.heading(t('instructions', { party: party.name }));
      screen.paragraphs(party.brief);
      screen.heading(t('walk-away', { points: points(view.sheet.walkAway) }));
      screen.paragraphs(party.walkAway);
      if (view.sheet.redLines.length > 0) {
        screen.heading(t('red-lines'));
        for (const line of view.sheet.redLines) out(`• ${say(party.redLines?.[line.id] ?? line.id)}`);
      }
      screen.sheet(brief, view);
      screen.home(brief, view, undefined);
      screen.heading(t('rules'));
      out(t(`protocol.${brief.rules.protocol}`, { rounds: brief.rules.rounds }));
      out(t('tactics'));
      for (const tactic of party.tactics) out(`• ${say(tactic)}`);
    },
    sheet(brief, view) {
      screen.heading(t('sheet'));
      for (const pillar of pillars) {
        const issues = brief.issues.flatMap((issue, index) => (issue.pillar === pillar ? [index] : []));
        if (issues.length === 0) continue;
        out(paint('cyan', words.t(`common.pillar.${pillar}`)));
        for (const issue of issues) {
          out(`  ${words.issue(issue)}`);
          const rows = (brief.issues[issue]?.options ?? []).map((_, option) => [
            `    ${words.option(issue, option)}`,
            points(view.sheet.points[issue]?.[option] ?? 0),
          ]);
          for (const line of columns(rows, ['left', 'right'])) out(line);
        }
      }
      for (const { id, when, points: value } of view.sheet.interactions) {
        const reason = texts.parties[brief.parties[brief.party]?.id ?? '']?.interactions?.[id] ?? id;
        out(
          `  ${words.list(when.map((clause) => words.clause(clause)))}: ${words.signed(value, 1)}. ${say(reason)}`,
        );
      }
    },
    home(brief, view, pkg) {
      if (brief.home.length === 0) return;
      screen.heading(t('home'));
      const rows = brief.home.map((home) => {
        const now = view.home.find((entry) => entry.constituency === home.constituency);
        const [least, most] = home.thresholdBetween;
        const threshold = now?.threshold === undefined ? `${least}–${most}` : points(now.threshold);
        return [
          words.constituency(home.id),
          words.percent(home.weight),
          home.veto ? t('veto') : '',
          t('needs', { threshold }),
          pkg === undefined
            ? ''
            : t('gives', {
                points: points(pointsOf({ points: home.points, interactions: [] }, pkg)),
                goodwill: words.signed(now?.goodwill ?? 0),
              }),
        ];
      });
      for (const line of columns(rows, ['left', 'right'])) out(line);
    },
    proposals(brief, view) {
      const standing = view.proposals.filter((proposal) => proposal.status === 'standing');
      if (standing.length === 0) out(t('nothing-stands'));
      for (const proposal of standing) {
        for (const [index, pkg] of proposal.packages.entries()) {
          screen.heading(
            t('proposal', {
              number: proposal.id + 1,
              letter: letterOf(index),
              party: words.party(proposal.by),
              supporters: words.list((proposal.supporters[index] ?? []).map((party) => words.party(party))),
            }),
          );
          screen.package(brief, view, pkg);
        }
      }
    },
    package(brief, view, pkg) {
      const rows = brief.issues.flatMap((issue, index) => {
        if (!isOpen(issue, pkg)) return [];
        const option = pkg[index] ?? CLOSED;
        return [
          [
            `  ${index + 1}`,
            words.issue(index),
            words.option(index, option),
            points(view.sheet.points[index]?.[option] ?? 0),
          ],
        ];
      });
      for (const line of columns(rows, ['right', 'left', 'left', 'right'])) out(line);
      for (const { when, points: value } of view.sheet.interactions)
        if (holds(when, pkg)) out(`  ${t('together', { points: words.signed(value, 1) })}`);
      const total = pointsOf(view.sheet, pkg);
      const surplus = total - view.sheet.walkAway;
      const verdict = t('total', { points: points(total), surplus: words.signed(surplus, 1) });
      out(paint(surplus >= 0 ? 'green' : 'red', verdict));
      for (const line of redLinesCrossed(view.sheet, pkg)) {
        const reason = texts.parties[brief.parties[brief.party]?.id ?? '']?.redLines?.[line] ?? line;
        out(paint('red', t('crosses', { line: say(reason) })));
      }
    },
    events(brief, view, from) {
      for (const event of view.events.filter(({ id }) => id >= from)) {
        const sentence = sayEvent(words, brief, view, event);
        if (sentence === '') continue;
        if (event.type === 'round-began' || event.type === 'phase-entered') screen.heading(sentence);
        else if (event.type === 'message-sent') out(`  ${words.party(event.party)}: ${sentence}`);
        else if (event.type === 'inject') {
          out(paint('yellow', `  ${t('news')} ${sentence}`));
          for (const line of wrap(say(texts.injects?.[event.inject]?.text ?? ''), terminal.columns, '    '))
            out(line);
        } else out(`  ${sentence}`);
      }
      return (view.events.at(-1)?.id ?? from - 1) + 1;
    },
  };
  return screen;
}
