import { CLOSED } from '#engine/index.ts';
import type { IssueIndex, Package, PackageChoice, PartyIndex } from '#engine/index.ts';
import type { Outlook } from './outlook.ts';

/*
 * Which clauses of a package stand in the way? Objecting says less than a counter-offer, and over a single text it is all
 * that a reader can say besides yes and no.
 */

/** A mark on clauses of a package that others have tabled. */
export interface ObjectionMove extends PackageChoice {
  readonly type: 'object';
  readonly issues: readonly IssueIndex[];
}

/**
 * Marks, in the text that is being read, the fewest clauses that would have to be settled at their best for it to be worth
 * `least`: those that cost most, half of all at most. Nothing in the last reading, after which nobody drafts.
 */
export function objectionToText(outlook: Outlook, least: number): ObjectionMove | undefined {
  const { view, brief, floor, net } = outlook;
  if (brief.rules.protocol !== 'single-text' || view.round >= view.rounds) return undefined;
  const choice = floor.objectable.at(-1);
  const pkg = choice === undefined ? undefined : view.proposals[choice.proposal]?.packages[choice.package];
  if (choice === undefined || pkg === undefined) return undefined;
  const costs = costsOf(outlook, pkg).filter(({ loss }) => loss > 0);
  let missing = least - net(pkg);
  const issues: IssueIndex[] = [];
  for (const { issue, loss } of costs) {
    if (missing <= 0 || issues.length >= Math.ceil(pkg.length / 2)) break;
    issues.push(issue);
    missing -= loss;
  }
  return issues.length === 0 ? undefined : { type: 'object', ...choice, issues };
}

/** What each clause of a package costs against the own best option there, dearest first. */
export function costsOf(
  { view }: Pick<Outlook, 'view'>,
  pkg: Package,
): readonly { readonly issue: IssueIndex; readonly loss: number }[] {
  return pkg
    .map((option, issue) => {
      const points = view.sheet.points[issue] ?? [];
      return { issue, loss: option === CLOSED ? 0 : Math.max(...points) - (points[option] ?? 0) };
    })
    .sort((a, b) => b.loss - a.loss || a.issue - b.issue);
}

/** What a party has said, or marked, of the texts that it has read. */
export interface Marks {
  readonly package: Package;
  readonly round: number;
  /** Clauses that stand in its way. */
  readonly issues: readonly IssueIndex[];
}

/** What a reader has last marked in a single text; undefined where it has not, and where no single text is drafted. */
export function latestMarks(
  { brief, view }: Pick<Outlook, 'brief' | 'view'>,
  party: PartyIndex,
): Marks | undefined {
  if (brief.rules.protocol !== 'single-text') return undefined;
  const isOwn = ({ by }: { readonly by: PartyIndex }) => by === party;
  const text = view.proposals.findLast(({ objections }) => objections.some(isOwn));
  const pkg = text?.packages[0];
  if (text === undefined || pkg === undefined) return undefined;
  const issues = text.objections.filter(isOwn).flatMap((objection) => objection.issues);
  return { package: pkg, round: text.round, issues };
}
