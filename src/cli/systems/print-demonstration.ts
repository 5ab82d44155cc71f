/** How does a demonstration look on a terminal? */
import type { Context } from '../context.ts';
import { createPage } from '../page.ts';
import { aboutSystem } from './about-system.ts';
import { PATHS } from './demonstrate.ts';
import { clausesIn } from './plain-case.ts';
import type { Finding, Subject, System } from './system.ts';

export function printDemonstration(context: Context, system: System, findings: readonly Finding[]): void {
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
  page.line();
  for (const side of ['with', 'without'] as const)
    page.text(`**${t(`systems.side.${side}`)}** ${sideOf(context, system, side)}`);
  const clauses = clausesIn(system.shown.with.clauses);
  if (system.table === 'regimes' && clauses.length > 0)
    page.text(`**${t('systems.clauses')}** ${clauses.join(' · ')}`);
  page.line(t('systems.compared', { paths: PATHS }));
  page.line();
  page.table(
    [
      ['', '', ...(['with', 'without', 'expected'] as const).map((key) => t(`systems.column.${key}`))],
      ...findings.map((finding) => [
        terminal.paint(finding.holds ? 'green' : 'red', finding.holds ? '✓' : '✗'),
        subjectOf(context, finding.subject),
        shown(context, finding.with),
        shown(context, finding.without),
        t(`systems.direction.${finding.expected}`),
      ]),
    ],
    ['left', 'left', 'right', 'right', 'left'],
  );
  page.line();
  const isGood = findings.every(({ holds }) => holds);
  page.line(terminal.paint(isGood ? 'green' : 'red', t(isGood ? 'systems.works' : 'systems.fails')));
}

function sideOf({ words: { t } }: Context, { id, table }: System, side: 'with' | 'without'): string {
  switch (table) {
    case 'regimes':
      return t(side === 'with' ? 'systems.in-force' : 'systems.not-in-force');
    case 'dynamics':
      return t(`systems.dynamic.${id}.${side}`);
    case 'lenses':
      return t(`systems.lens.${id}.${side}`);
  }
}

function subjectOf({ words: { t } }: Context, subject: Subject): string {
  switch (subject.kind) {
    case 'measure':
      return t(`systems.measure.${subject.measure}`);
    case 'lens':
      return t('systems.subject.lens', { lens: t(`outcome.lens.${subject.lens}.name`) });
    case 'points':
      return t('systems.subject.points', { party: subject.id, clause: subject.clause });
    case 'walk-away':
      return t('systems.subject.walk-away', { party: subject.id });
    case 'closed':
      return t('systems.subject.closed', { clause: subject.clause });
    case 'goodwill':
      return t('systems.subject.goodwill');
  }
}

/** As many digits as a comparison needs. */
const shown = ({ words }: Context, value: number): string =>
  words.number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3);
