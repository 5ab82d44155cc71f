/** What stands in the player's dossier? Section by section, so that nobody is flooded. */
import { isClosed, pillars, prioritiesOf } from '#engine/index.ts';
import { sayRegimeTouches } from '#words/index.ts';
import { shownPoints, type Desk } from './desk.ts';
import { printHome } from './home.ts';

export const dossierSections = [
  'situation',
  'instructions',
  'walk-away',
  'sheet',
  'home',
  'others',
  'rules',
  'advice',
] as const;
export type DossierSection = (typeof dossierSections)[number];

/** Sections that have something in them: not everybody has a home to ask. */
export function sectionsOf({ brief }: Pick<Desk, 'brief'>): readonly DossierSection[] {
  return dossierSections.filter((section) => section !== 'home' || brief.home.length > 0);
}

export function printSection(desk: Desk, section: DossierSection): void {
  const { page, words, texts } = desk;
  const { t } = words;
  switch (section) {
    case 'situation':
      page.heading(t('cli.play.section.situation'));
      page.text(texts.situation);
      page.line();
      page.text(texts.stakes);
      return;
    case 'instructions':
      page.heading(t('cli.play.instructions', { party: words.party(desk.view.party) }));
      page.text(texts.own?.brief ?? '');
      return;
    case 'walk-away':
      return printWalkAway(desk);
    case 'sheet':
      return printSheet(desk);
    case 'home':
      page.heading(t('cli.play.section.home'));
      return printHome(desk, undefined);
    case 'others':
      return printParties(desk);
    case 'rules':
      return printRules(desk);
    case 'advice':
      page.heading(t('cli.play.section.advice'));
      page.bullets(texts.own?.tactics ?? []);
  }
}

function printWalkAway(desk: Desk): void {
  const { page, words, texts, view } = desk;
  const { t } = words;
  page.heading(t('cli.play.walk-away', { points: shownPoints(desk, view.sheet.walkAway) }));
  page.text(texts.own?.walkAway ?? '');
  if (view.sheet.redLines.length === 0) return;
  page.line();
  page.line(t('cli.play.red-lines'));
  page.bullets(view.sheet.redLines.map(({ id }) => texts.own?.redLines[id] ?? id));
}

/** What every option is worth; the issues that weigh most are marked, so that a beginner sees them. */
function printSheet(desk: Desk): void {
  const { page, words, terminal, texts, brief, view } = desk;
  const { t } = words;
  page.heading(t('cli.play.section.sheet'));
  const ranks = prioritiesOf(view.sheet);
  for (const pillar of pillars) {
    const issues = brief.issues.flatMap((issue, index) => (issue.pillar === pillar ? [index] : []));
    if (issues.length === 0) continue;
    page.line(terminal.paint('cyan', t(`common.pillar.${pillar}`)));
    for (const issue of issues) {
      const known = brief.issues[issue];
      if (known === undefined) continue;
      const points = view.sheet.points[issue] ?? [];
      const rank = t('cli.play.rank', {
        rank: ranks.indexOf(issue) + 1,
        points: shownPoints(desk, Math.max(...points)),
      });
      page.line(`  ${terminal.paint('bold', words.issue(issue))}  ${terminal.paint('dim', rank)}`);
      page.text(texts.own?.interests[known.id] ?? '', '  ');
      if (known.openIf.length > 0)
        page.text(
          t('cli.play.open-if', { what: words.list(known.openIf.map((clause) => words.clause(clause))) }),
          '  ',
        );
      page.table(
        known.options.map((_, option) => [
          `    ${words.option(issue, option)}`,
          shownPoints(desk, points[option] ?? 0),
          isClosed(view.closed, issue, option) ? t('cli.play.closed') : '',
        ]),
        ['left', 'right', 'left'],
      );
    }
  }
  if (view.sheet.interactions.length === 0) return;
  page.line();
  page.line(t('cli.play.combinations'));
  for (const { id, when, points } of view.sheet.interactions) {
    const what = words.list(when.map((clause) => words.clause(clause)));
    page.bullets([`**${words.signed(points, 1)}** ${what}. ${texts.own?.interactions[id] ?? ''}`]);
  }
}

function printParties({ page, words, texts, brief, view }: Desk): void {
  page.heading(words.t('cli.play.section.others'));
  for (const [party, { id, kind }] of brief.parties.entries()) {
    if (party === view.party) continue;
    page.line(`${words.party(party)} · ${words.t(`common.party-kind.${kind}`)}`);
    page.text(texts.parties[id]?.public ?? '', '  ');
  }
}

function printRules({ page, words, texts, brief, scenario }: Desk): void {
  const { t } = words;
  const { rules } = brief;
  page.heading(t('cli.play.section.rules'));
  page.bullets([
    t(`cli.play.protocol.${rules.protocol}`, {
      rounds: rules.rounds,
      count: rules.proposalsPerRound,
      chair: rules.chair === undefined ? '' : words.party(rules.chair),
    }),
    t('cli.play.packages', { count: rules.packagesPerProposal }),
    rules.decision.quorum === brief.parties.length
      ? t('cli.play.decision.all')
      : t('cli.play.decision.some', { quorum: rules.decision.quorum, parties: brief.parties.length }),
    ...rules.decision.vetoes.map((party) => t('cli.play.decision.veto', { party: words.party(party) })),
    ...rules.procedures.map(({ name, quorum, skippedBy }, party) => {
      const vote = t(`cli.play.procedure.${name}`, {
        party: words.party(party),
        quorum: words.percent(quorum),
      });
      return skippedBy === undefined
        ? vote
        : `${vote} ${t('cli.play.no-vote-if', { clause: words.clause(skippedBy) })}`;
    }),
    ...(rules.renegotiationRounds > 0
      ? [t('cli.play.renegotiation', { count: rules.renegotiationRounds })]
      : []),
    ...brief.regimes.flatMap((id) => {
      const regime = texts.regimes[id];
      return regime === undefined ? [] : [`**${regime.name}:** ${regime.summary}`];
    }),
  ]);
  for (const id of brief.regimes) {
    const touches = sayRegimeTouches(words, texts.regimes, scenario, id, brief.party);
    if (touches.length === 0) continue;
    page.line();
    page.text(`**${texts.regimes[id]?.name ?? id}**`);
    page.bullets(touches);
  }
}
