/** How does a demonstration look on a terminal? */
import type { Context } from '../context.ts';
import { createPage } from '../page.ts';
import { aboutSystem } from './about-system.ts';
import { shippedCase } from './case-table.ts';
import { caseWordsOf, clausesOf, sidesOf } from './case-telling.ts';
import { PATHS } from './demonstrate.ts';
import { producersOf, shares } from './measures.ts';
import { caseOf, isYesOrNo } from './scenes/index.ts';
import type { Demonstration, Finding, Subject, System } from './system.ts';

export interface Shown {
  readonly demonstration: Demonstration;
  readonly findings: readonly Finding[];
}

export function printDemonstration(context: Context, system: System, shown: readonly Shown[]): void {
  const { terminal, words } = context;
  const { t } = words;
  const page = createPage(terminal);
  const { name, claim, members, ends, rank, passages } = aboutSystem(words, system);
  page.heading(name);
  page.text(claim);
  page.line();
  if (rank !== undefined) page.line(t('systems.standing', { rank: t(`systems.rank.${rank}`) }));
  if (members !== undefined) page.text(`**${t('systems.members')}** ${members}`);
  if (ends !== undefined) page.text(`**${t('systems.ends')}** ${ends}`);
  for (const { document, passage } of passages) page.text(t('systems.source', { document, passage }));
  for (const { demonstration, findings } of shown) {
    const told = sidesOf(context, system, demonstration);
    page.heading(told.where);
    page.text(`**${t('systems.side.with')}** ${told.with}`);
    page.text(`**${t('systems.side.without')}** ${told.without}`);
    if ('at' in demonstration) {
      const { at } = demonstration;
      const clauses = told.common.map((clause) => clausesOf(context, at, clause)).join(' · ');
      if (clauses !== '') page.text(`**${t('systems.clauses')}** ${clauses}`);
      const isOverYears = findings.some(
        ({ subject }) => subject.kind === 'measure' || subject.kind === 'lens',
      );
      const { years } = shippedCase(at).scenario.implementation;
      if (isOverYears) page.line(t('systems.compared', { paths: PATHS, years }));
    }
    page.line();
    for (const finding of findings) {
      const mark = finding.holds ? terminal.paint('green', '✓') : terminal.paint('red', '✗');
      page.text(`${mark} ${sentenceOf(context, demonstration, finding)}`, '  ');
    }
  }
  page.line();
  const isGood = shown.every(({ findings }) => findings.every(({ holds }) => holds));
  page.line(terminal.paint(isGood ? 'green' : 'red', t(isGood ? 'systems.works' : 'systems.fails')));
}

/** "Trade complaints: 0.6 with it, 0 without. More, as the source says." */
function sentenceOf(
  context: Context,
  shown: Demonstration,
  { subject, expected, holds, ...sides }: Finding,
): string {
  const { t } = context.words;
  const [there, without] = [sides.with, sides.without].map((value) => amountOf(context, subject, value));
  const facts = { what: nameOf(context, shown, subject), with: there ?? '', without: without ?? '' };
  const isSo = holds && isOneOrOther(subject);
  return t(`systems.told.${isSo ? 'so' : holds ? expected : `not-${expected}`}`, facts);
}

function nameOf(context: Context, shown: Demonstration, subject: Subject): string {
  const { t } = context.words;
  const at = 'at' in shown ? shown.at : caseOf(shown.scene);
  const { words, scenario } = caseWordsOf(context, at);
  const party = (id: string) => words.party(scenario.parties.findIndex((one) => one.id === id));
  switch (subject.kind) {
    case 'measure': {
      const [first = 0, second = 0] = producersOf(scenario);
      const names = { first: words.party(first), second: words.party(second) };
      return t(`systems.measure.${subject.measure}`, names);
    }
    case 'lens':
      return t('systems.subject.lens', { lens: t(`outcome.lens.${subject.lens}.name`) });
    case 'points': {
      const [issue, option] = subject.at;
      const clause = clausesOf(context, at, [issue, option]);
      return t('systems.subject.points', { party: party(subject.party), clause });
    }
    case 'walk-away':
      return t('systems.subject.walk-away', { party: party(subject.party) });
    case 'closed':
      return t('systems.subject.closed', { clause: clausesOf(context, at, subject.at) });
    case 'scene':
      return t(`systems.scene.${subject.scene}.${subject.of}`);
  }
}

/** So or not so, and nothing between. */
const isOneOrOther = (subject: Subject): boolean =>
  subject.kind === 'closed' || (subject.kind === 'scene' && isYesOrNo(subject.of));

/** As many digits as a comparison needs; shares as per cent, and yes or no for what is one or the other. */
function amountOf({ words }: Context, subject: Subject, value: number): string {
  if (isOneOrOther(subject)) return words.t(value > 0 ? 'systems.yes' : 'systems.no');
  const isShare =
    (subject.kind === 'measure' && shares.has(subject.measure)) ||
    (subject.kind === 'scene' && subject.of === 'yes');
  if (isShare) return words.percent(value, 1);
  return words.number(value, Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}
