/** How does the player write a package? */
import {
  CLOSED,
  isClosed,
  isOpen,
  isSamePackage,
  pointsOf,
  endorsementsFor,
  redLinesCrossed,
  settle,
  type Brief,
  type Package,
  type RefusalCode,
  type View,
} from '#engine/index.ts';
import { packageName, type Desk } from './desk.ts';
import { closuresOf, printLaw, printRegimeCards } from './option-law.ts';
import { pickOne } from './pick.ts';
import { printPackage, printVerdict, standing } from './proposals.ts';

interface Start {
  readonly name: string;
  readonly package: Package;
}

/** Lets the player write one package, from one that is known already. Undefined when the player gives it up. */
export async function writePackage(desk: Desk, starts: readonly Start[]): Promise<Package | undefined> {
  const start = await pickOne(desk, desk.words.t('cli.play.editor.start'), starts, ({ name }) => name);
  return start === undefined ? undefined : editPackage(desk, start.package);
}

/** Packages to start from, each once: one's own last, the plan's, what stands, and one's favourites. */
export function startsFor(desk: Desk): readonly Start[] {
  const { brief, view, words } = desk;
  const { t } = words;
  const own = view.proposals.findLast(({ by }) => by === view.party)?.packages[0];
  const plan = view.plan?.firstOffer;
  const starts: readonly Start[] = [
    ...(own === undefined ? [] : [{ name: t('cli.play.editor.from-own'), package: own }]),
    ...(plan === undefined ? [] : [{ name: t('cli.play.editor.from-plan'), package: plan }]),
    ...standing(desk)
      .filter(({ by }) => by !== view.party)
      .flatMap(({ id, by, packages }) =>
        packages.map((pkg, index) => ({
          name: t('cli.play.editor.from-other', {
            name: packageName(id, index),
            party: words.party(by),
          }),
          package: pkg,
        })),
      ),
    { name: t('cli.play.editor.from-favourites'), package: favourites(brief, view) },
  ];
  return starts
    .map((start) => ({ ...start, package: settle(brief.issues, view.closed, start.package) }))
    .filter(
      (start, index, all) =>
        !all.slice(0, index).some((other) => isSamePackage(other.package, start.package)),
    );
}

/** The best open option of every issue, one by one; combinations are left to the player. */
function favourites({ issues }: Pick<Brief, 'issues'>, { sheet, closed }: Pick<View, 'sheet' | 'closed'>) {
  return issues.map(({ options }, issue) => {
    const worth = (option: number) =>
      isClosed(closed, issue, option) ? -Infinity : (sheet.points[issue]?.[option] ?? 0);
    return options.reduce((best, _, option) => (worth(option) > worth(best) ? option : best), 0);
  });
}

/** What would keep the package from being tabled: the own instructions, or a seat of the own delegation. */
function refusalOf({ brief, view }: Desk, pkg: Package): RefusalCode | undefined {
  if (redLinesCrossed(view.sheet, pkg).length > 0) return 'RED_LINE';
  const open = endorsementsFor(brief, view, pkg).find(({ state }) => state !== 'given');
  if (open === undefined) return undefined;
  return open.state === 'unasked' ? 'ENDORSEMENT_MISSING' : 'ENDORSEMENT_REFUSED';
}

async function editPackage(desk: Desk, start: Package): Promise<Package | undefined> {
  const { terminal, page, words, brief, view } = desk;
  const { t } = words;
  const past: Package[] = [];
  let pkg = start;
  let isShown = false;
  for (;;) {
    if (!isShown) {
      page.line();
      printPackage(desk, pkg);
      printVerdict(desk, pkg);
      isShown = true;
    }
    const answer = (await terminal.ask(`${t('cli.play.editor.prompt')} `))?.trim().toLowerCase();
    if (answer === undefined || answer === t('cli.play.editor.give-up')) return undefined;
    if (answer === '') {
      const refusal = refusalOf(desk, pkg);
      if (refusal === undefined) return pkg;
      page.line(t(`cli.refusal.${refusal}`));
      continue;
    }
    if (answer === t('cli.play.editor.undo')) {
      pkg = past.pop() ?? pkg;
      isShown = false;
      continue;
    }
    const [first = '', second] = answer.split(/[\s,]+/);
    const issue = Number(first) - 1;
    const known = brief.issues[issue];
    if (known === undefined || !isOpen(known, pkg)) {
      page.line(t('cli.play.editor.no-such-issue'));
      continue;
    }
    const option = second === undefined ? await askOption(desk, pkg, issue) : Number(second) - 1;
    if (option === undefined) continue;
    if (known.options[option] === undefined || isClosed(view.closed, issue, option)) {
      page.line(t('cli.play.editor.no-such-option'));
      for (const why of closuresOf(desk, { issue, option })) page.text(why, '  ');
      continue;
    }
    past.push(pkg);
    pkg = settle(brief.issues, view.closed, pkg.with(issue, option));
    isShown = false;
  }
}

/** The options of one issue, with what each would do to the whole package. */
async function askOption(desk: Desk, pkg: Package, issue: number): Promise<number | undefined> {
  const { page, words, brief, view, texts, terminal } = desk;
  const { t } = words;
  const known = brief.issues[issue];
  if (known === undefined) return undefined;
  page.line(terminal.paint('bold', words.issue(issue)));
  page.text(texts.issues[known.id]?.question ?? '', '  ');
  const total = pointsOf(view.sheet, pkg);
  page.table(
    known.options.map((_, option) => {
      const changed = settle(brief.issues, view.closed, pkg.with(issue, option));
      const notes = [
        ...(option === (pkg[issue] ?? CLOSED) ? [t('cli.play.editor.chosen')] : []),
        ...(isClosed(view.closed, issue, option) ? [t('cli.play.closed')] : []),
        ...(redLinesCrossed(view.sheet, changed).length > 0 ? [t('cli.play.editor.red-line')] : []),
      ];
      return [
        `  ${option + 1}`,
        words.option(issue, option),
        words.signed(pointsOf(view.sheet, changed) - total, 1),
        notes.join(', '),
      ];
    }),
    ['right', 'left', 'right', 'left'],
  );
  const regimes = printLaw(desk, pkg, issue);
  const prompt = t(regimes.length === 0 ? 'cli.play.editor.option' : 'cli.play.editor.option-or-card');
  for (;;) {
    const answer = (await terminal.ask(`${prompt} `))?.trim().toLowerCase();
    if (answer === undefined || answer === '') return undefined;
    if (answer !== t('cli.play.editor.cards')) return Number(answer) - 1;
    printRegimeCards(desk, regimes);
  }
}
