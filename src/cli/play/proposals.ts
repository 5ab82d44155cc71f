/** What lies on the table, what did each proposal change, and what is it worth to the player? */
import {
  brokenPromises,
  CLOSED,
  holds,
  endorsementsFor,
  outlookAtHome,
  pointsOf,
  redLinesCrossed,
  type Package,
  type Proposal,
  type Endorsement,
} from '#engine/index.ts';
import { packageName, shownPoints, type Desk } from './desk.ts';
import { colours } from './home.ts';

/** Proposals that can be accepted, oldest first: those that stand, or the adopted text that one may still join. */
export const standing = ({ view }: Pick<Desk, 'view'>): readonly Proposal[] =>
  view.proposals.filter(
    ({ status }) => status === 'standing' || (status === 'agreed' && view.phase === 'negotiation'),
  );

/** One line for every package on the table. */
export function printOverview(desk: Desk): void {
  const { page, words, view, terminal } = desk;
  const { t } = words;
  const proposals = standing(desk);
  if (proposals.length === 0) {
    page.line(t('cli.play.nothing-stands'));
    return;
  }
  const who = (party: number) => (party === view.party ? t('events.you') : words.party(party));
  const hasHome = view.home.length > 0;
  const isForbidden = (pkg: Package) => redLinesCrossed(view.sheet, pkg).length > 0;
  const isAnyForbidden = proposals.some(({ packages }) => packages.some(isForbidden));
  const head = [
    'by',
    'worth',
    ...(hasHome ? ['home' as const] : []),
    'support',
    ...(isAnyForbidden ? ['may' as const] : []),
  ] as const;
  page.table(
    [
      [t('cli.play.on-the-table'), ...head.map((key) => t(`cli.play.column.${key}`))],
      ...proposals.flatMap((proposal) =>
        proposal.packages.map((pkg, index) => {
          const others = (proposal.supporters[index] ?? []).filter((party) => party !== proposal.by);
          return [
            `  ${packageName(proposal.id, index)}`,
            who(proposal.by),
            worthOf(desk, pkg),
            ...(hasHome ? [stanceOf(desk, pkg)] : []),
            words.list(others.map(who)),
            isForbidden(pkg) ? terminal.paint('red', t('cli.play.crosses-short')) : '',
          ];
        }),
      ),
    ],
    ['left', 'left', 'right', 'left', 'left'],
  );
}

/** "51 (+3)": points, and what lies between them and the walk-away. */
export function worthOf(desk: Desk, pkg: Package): string {
  const { words, view, terminal } = desk;
  const total = pointsOf(view.sheet, pkg);
  const gain = total - view.sheet.walkAway;
  const text = `${shownPoints(desk, total)} (${words.signed(gain, 1)})`;
  return terminal.paint(gain >= 0 ? 'green' : 'red', text);
}

function stanceOf(desk: Desk, pkg: Package): string {
  const { result, voteNeeded } = outlookAtHome(desk.brief, desk.view, pkg);
  const { t } = desk.words;
  return voteNeeded
    ? desk.terminal.paint(colours[result], t(`cli.play.stance.${result}`))
    : t('cli.play.home.no-vote-short');
}

/**
 * A proposal with all its packages: the first in full, or by what it changed from its author's last one; the others by
 * what tells them from the first.
 */
export function printProposal(desk: Desk, proposal: Proposal, form: 'whole' | 'news'): void {
  const { page, words, view } = desk;
  const { t } = words;
  const earlier =
    form === 'news'
      ? view.proposals.findLast(({ id, by }) => by === proposal.by && id < proposal.id)
      : undefined;
  for (const [index, pkg] of proposal.packages.entries()) {
    const name = packageName(proposal.id, index);
    const base = index > 0 ? proposal.packages[0] : earlier?.packages[0];
    const baseName = index > 0 ? packageName(proposal.id, 0) : packageName(earlier?.id ?? 0, 0);
    page.line();
    page.line(
      t('cli.play.package-head', { name, party: words.party(proposal.by), worth: worthOf(desk, pkg) }) +
        (base === undefined ? '' : ` ${t('cli.play.as-but', { name: baseName })}`),
    );
    printPackage(desk, pkg, base, index > 0 ? 'beside' : 'before');
    for (const { by, issues } of proposal.objections.filter((objection) => objection.package === index))
      page.text(
        t('cli.play.objected', {
          party: words.party(by),
          issues: words.list(issues.map((issue) => words.issue(issue))),
        }),
        '  ',
      );
  }
  if (proposal.rejectedBy.length > 0)
    page.line(
      t('cli.play.rejected-by', {
        parties: words.list(proposal.rejectedBy.map((party) => words.party(party))),
      }),
    );
}

/**
 * The clauses of a package with own points; against another package, only those that differ. Of a package from `before`
 * it says what has changed; one that stands right `beside` it need not be told again.
 */
export function printPackage(
  desk: Desk,
  pkg: Package,
  than?: Package,
  place: 'before' | 'beside' = 'before',
): void {
  const { page, words, brief, view, terminal, texts } = desk;
  const { t } = words;
  const points = (issue: number, option: number) =>
    option === CLOSED ? 0 : (view.sheet.points[issue]?.[option] ?? 0);
  const rows = brief.issues.flatMap((_, issue) => {
    const option = pkg[issue] ?? CLOSED;
    const before = than?.[issue] ?? CLOSED;
    if (than === undefined ? option === CLOSED : option === before) return [];
    const row = [
      `  ${issue + 1}`,
      words.issue(issue),
      than === undefined || place === 'beside'
        ? words.option(issue, option)
        : t('cli.play.changed', { now: words.option(issue, option), before: words.option(issue, before) }),
      shownPoints(desk, points(issue, option)),
    ];
    return [
      than === undefined ? row : [...row, words.signed(points(issue, option) - points(issue, before), 1)],
    ];
  });
  page.table(rows, ['right', 'left', 'left', 'right', 'right']);
  const { interactions } = view.sheet;
  for (const { id, when, points: value } of interactions)
    if (holds(when, pkg))
      page.text(
        t('cli.play.together', {
          points: words.signed(value, 1),
          reason: texts.own?.interactions[id] ?? '',
        }),
        '  ',
      );
  for (const line of redLinesCrossed(view.sheet, pkg))
    page.text(
      terminal.paint('red', t('cli.play.crosses', { line: texts.own?.redLines[line] ?? line })),
      '  ',
    );
  for (const endorsement of endorsementsFor(brief, view, pkg)) {
    const colour = endorsement.state === 'given' ? 'green' : 'red';
    page.text(terminal.paint(colour, sayEndorsement(desk, endorsement)), '  ');
  }
  const { cost } = brokenPromises(brief.rules, view, view.party, pkg);
  if (cost > 0)
    page.text(terminal.paint('red', t('cli.play.breaks', { points: words.number(cost, 1) })), '  ');
}

/** What another seat of the own delegation says to what the mandate leaves to it. */
function sayEndorsement({ words, texts, brief }: Desk, { seat, state, points, needed }: Endorsement): string {
  const speaksFor = brief.seats.find(({ id }) => id === seat)?.reserved?.speaksFor;
  const whom = brief.home.find(({ constituency }) => constituency === speaksFor)?.id ?? '';
  return words.t(`cli.play.endorsement.${state}`, {
    seat: texts.seats[seat]?.title ?? seat,
    whom: words.constituency(whom),
    points: words.number(points, 1),
    needed: words.number(needed ?? 0, 1),
  });
}

/** "Worth 51 points, 3 above your walk-away", and what home would say. */
export function printVerdict(desk: Desk, pkg: Package): void {
  printWorth(desk, pkg);
  const { result, voteNeeded } = outlookAtHome(desk.brief, desk.view, pkg);
  const { page, words, terminal } = desk;
  if (voteNeeded) page.line(terminal.paint(colours[result], words.t(`cli.play.home.result.${result}`)));
}

export function printWorth(desk: Desk, pkg: Package): void {
  const { page, words, view, terminal } = desk;
  const { t } = words;
  const total = pointsOf(view.sheet, pkg);
  const gain = total - view.sheet.walkAway;
  const key = gain >= 0 ? 'cli.play.worth-above' : 'cli.play.worth-below';
  const text = t(key, { points: shownPoints(desk, total), distance: words.number(Math.abs(gain), 1) });
  page.line(terminal.paint(gain >= 0 ? 'green' : 'red', text));
}
