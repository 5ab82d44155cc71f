/** What exactly does the player do? Each legal move is a typed question; here it is put to the player. */
import {
  answerManners,
  isSamePackage,
  PLENARY,
  pointsOf,
  prioritiesOf,
  questionTopics,
  type Clause,
  type LegalMove,
  type Move,
  type MoveOf,
  type Package,
  type PackageChoice,
} from '#engine/index.ts';
import { packageName, shownPoints, type Desk } from './desk.ts';
import { startsFor, writePackage } from './editor.ts';
import { printHome } from './home.ts';
import { confirm, pickOne, pickSome } from './pick.ts';
import { plan } from './planning.ts';
import { printPackage, printVerdict, printWorth, standing } from './proposals.ts';

/** The move that the player makes of a question; undefined when the player thinks better of it. */
export async function answerQuestion(desk: Desk, question: LegalMove): Promise<Move | undefined> {
  const { terminal, page, words, brief, view } = desk;
  const { t } = words;
  const by = brief.seat.id;
  const party = (index: number) => words.party(index);
  const issue = (index: number) => words.issue(index);
  const allIssues = brief.issues.map((_, index) => index);

  switch (question.type) {
    case 'ready':
    case 'pass':
      return { type: question.type, by };
    case 'walk-away':
      page.text(t('cli.play.sure.walk-away-means', { points: shownPoints(desk, view.sheet.walkAway) }));
      return (await confirm(desk, t('cli.play.sure.walk-away'))) ? { type: question.type, by } : undefined;
    case 'sign':
      if (view.draft !== undefined) {
        printPackage(desk, view.draft.package);
        printVerdict(desk, view.draft.package);
      }
      return (await confirm(desk, t('cli.play.sure.sign'))) ? { type: question.type, by } : undefined;
    case 'prepare':
      return plan(desk);
    case 'propose':
      return propose(desk, question.maxPackages);
    case 'accept':
      return accept(desk, question.choices);
    case 'object': {
      const choice = await pickPackage(desk, question.choices);
      const issues =
        choice === undefined ? [] : await pickSome(desk, t('cli.play.which.issues'), allIssues, issue);
      return choice === undefined || issues.length === 0
        ? undefined
        : { type: 'object', by, proposal: choice.proposal, package: choice.package, issues };
    }
    case 'reject':
    case 'withdraw': {
      const proposal = await pickOne(desk, t('cli.play.which.proposal'), question.proposals, (id) =>
        t('cli.play.proposal', { number: id + 1, party: party(view.proposals[id]?.by ?? 0) }),
      );
      return proposal === undefined ? undefined : { type: question.type, by, proposal };
    }
    case 'consult':
    case 'lobby': {
      if (question.type === 'consult') page.text(t(`cli.play.sure.consult.${brief.rules.protocol}`));
      else page.text(t('cli.play.sure.lobby', { points: words.number(brief.rules.goodwill.lobbied, 1) }));
      const constituency = await pickOne(
        desk,
        t('cli.play.which.constituency'),
        question.constituencies,
        (index) => words.constituency(brief.home.find((home) => home.constituency === index)?.id ?? ''),
      );
      return constituency === undefined ? undefined : { type: question.type, by, constituency };
    }
    case 'join-bloc':
    case 'leave-bloc': {
      const bloc = await pickOne(desk, t('cli.play.which.bloc'), question.blocs, (index) =>
        words.bloc(index),
      );
      if (bloc === undefined) return undefined;
      const defection = words.number(brief.rules.blocs[bloc]?.defection ?? 0, 1);
      page.text(t(`cli.play.sure.${question.type}-means`, { points: defection }));
      return (await confirm(desk, t(`cli.play.sure.${question.type}`, { bloc: words.bloc(bloc) })))
        ? { type: question.type, by, bloc }
        : undefined;
    }
    case 'say': {
      const room = await pickRoom(desk, question.rooms);
      const text = room === undefined ? undefined : await terminal.ask(`${t('cli.play.which.text')} `);
      return room === undefined || text === undefined || text.trim() === ''
        ? undefined
        : { type: 'say', by, room, text: text.trim() };
    }
    case 'ask': {
      const to = await pickOne(desk, t('cli.play.which.party'), question.parties, party);
      if (to === undefined) return undefined;
      const topic = await pickOne(desk, t('cli.play.which.topic'), questionTopics, (name) =>
        t(`cli.play.topic.${name}`),
      );
      if (topic === undefined) return undefined;
      const about = await pickOne(desk, t('cli.play.which.issue'), allIssues, issue);
      return about === undefined ? undefined : { type: 'ask', by, room: PLENARY, to, topic, issue: about };
    }
    case 'answer':
      return answer(desk, question.questions);
    case 'signal': {
      const more = await pickOne(desk, t('cli.play.which.more'), allIssues, issue);
      if (more === undefined) return undefined;
      const others = allIssues.filter((index) => index !== more);
      const less = await pickOne(desk, t('cli.play.which.less'), others, issue);
      return less === undefined ? undefined : { type: 'signal', by, room: PLENARY, more, less };
    }
    case 'commit': {
      const clause = await pickClause(desk, allIssues);
      if (clause === undefined) return undefined;
      page.text(t('cli.play.sure.commit-means', { points: words.number(brief.rules.commitmentCost, 1) }));
      return (await confirm(desk, t('cli.play.sure.commit', { clause: words.clause(clause) })))
        ? { type: 'commit', by, clause }
        : undefined;
    }
    case 'disclose': {
      const what = await pickOne(desk, t('cli.play.which.disclosure'), question.kinds, (kind) =>
        t(`cli.play.disclosure.${kind}`),
      );
      if (what === undefined) return undefined;
      page.text(t(`cli.play.disclosure-means.${what}`));
      return (await confirm(desk, t('cli.play.sure.disclose'))) ? { type: 'disclose', by, what } : undefined;
    }
    case 'open-room': {
      const others = await pickSome(desk, t('cli.play.which.members'), question.parties, party);
      return others.length === 0 ? undefined : { type: 'open-room', by, with: others };
    }
    case 'leave-room': {
      const room = await pickRoom(desk, question.rooms);
      return room === undefined ? undefined : { type: 'leave-room', by, room };
    }
    case 'draft-side-deal':
      return draftSideDeal(desk, question.rooms);
    case 'initial-side-deal': {
      const clausesOf = (id: number) =>
        words.list(
          (view.sideDeals.find((deal) => deal.id === id)?.clauses ?? []).map((clause) =>
            words.clause(clause),
          ),
        );
      const sideDeal = await pickOne(desk, t('cli.play.which.side-deal'), question.sideDeals, clausesOf);
      if (sideDeal === undefined) return undefined;
      page.text(t('cli.play.sure.side-deal-means', { points: words.number(brief.rules.sideDealCost, 1) }));
      return (await confirm(desk, t('cli.play.sure.side-deal', { clauses: clausesOf(sideDeal) })))
        ? { type: 'initial-side-deal', by, sideDeal }
        : undefined;
    }
    case 'ratify': {
      if (view.draft !== undefined) {
        printWorth(desk, view.draft.package);
        printHome(desk, view.draft.package);
      }
      const decision = await pickOne(
        desk,
        t('cli.play.which.ratify'),
        ['submit', 'refuse'] as const,
        (name) => t(`cli.play.ratify.${name}`),
      );
      return decision === undefined ? undefined : { type: 'ratify', by, decision };
    }
  }
}

async function propose(desk: Desk, most: number): Promise<Move | undefined> {
  const { words, brief, page } = desk;
  const { t } = words;
  const packages: Package[] = [];
  while (packages.length < most) {
    const last = packages.at(-1);
    const starts = [
      ...(last === undefined ? [] : [{ name: t('cli.play.editor.from-this'), package: last }]),
      ...(last === undefined ? startsFor(desk) : []),
    ];
    const pkg = await writePackage(desk, starts);
    if (pkg === undefined) break;
    if (packages.some((earlier) => isSamePackage(earlier, pkg))) {
      page.line(t('cli.refusal.SAME_PACKAGE_TWICE'));
      continue;
    }
    packages.push(pkg);
    const isLast = packages.length === most;
    if (isLast || !(await confirm(desk, t('cli.play.sure.another', { left: most - packages.length })))) break;
  }
  if (packages.length === 0) return undefined;
  const isSure = await confirm(desk, t('cli.play.sure.propose', { count: packages.length }));
  return isSure ? { type: 'propose', by: brief.seat.id, packages } : undefined;
}

async function accept(desk: Desk, choices: readonly PackageChoice[]): Promise<Move | undefined> {
  const { words, brief, view, page } = desk;
  const choice = await pickPackage(desk, choices);
  const pkg = choice && view.proposals[choice.proposal]?.packages[choice.package];
  if (choice === undefined || pkg === undefined) return undefined;
  page.line();
  printPackage(desk, pkg);
  printVerdict(desk, pkg);
  const name = packageName(choice.proposal, choice.package);
  const key = pointsOf(view.sheet, pkg) < view.sheet.walkAway ? 'accept-below' : 'accept';
  return (await confirm(desk, words.t(`cli.play.sure.${key}`, { name })))
    ? { type: 'accept', by: brief.seat.id, ...choice }
    : undefined;
}

async function answer(desk: Desk, questions: readonly number[]): Promise<MoveOf<'answer'> | undefined> {
  const { words, brief, view } = desk;
  const [id] = questions;
  const asked = view.questions.find((question) => question.id === id);
  if (id === undefined || asked === undefined) return undefined;
  const rank = prioritiesOf(view.sheet).indexOf(asked.issue) + 1;
  const manner = await pickOne(desk, words.t('cli.play.which.manner'), answerManners, (name) =>
    name === 'truthful'
      ? words.t(`cli.play.truth.${asked.topic}`, { rank })
      : words.t(`cli.play.manner.${name}`),
  );
  return manner === undefined ? undefined : { type: 'answer', by: brief.seat.id, question: id, manner };
}

async function draftSideDeal(desk: Desk, rooms: readonly number[]): Promise<Move | undefined> {
  const { words, brief, page } = desk;
  const { t } = words;
  const room = await pickRoom(desk, rooms);
  if (room === undefined) return undefined;
  page.text(t('cli.play.sure.side-deal-means', { points: words.number(brief.rules.sideDealCost, 1) }));
  const clauses: Clause[] = [];
  do {
    const free = brief.issues.flatMap((_, index) =>
      clauses.some((clause) => clause.issue === index) ? [] : [index],
    );
    const clause = await pickClause(desk, free);
    if (clause === undefined) break;
    clauses.push(clause);
  } while (clauses.length < brief.issues.length && (await confirm(desk, t('cli.play.sure.another-clause'))));
  return clauses.length === 0 ? undefined : { type: 'draft-side-deal', by: brief.seat.id, room, clauses };
}

/** Packages on the table by name. */
export function standingFor(desk: Desk): readonly { readonly name: string; readonly package: Package }[] {
  const { words } = desk;
  return standing(desk).flatMap(({ id, by, packages }) =>
    packages.map((pkg, index) => ({
      name: words.t('cli.play.package', { name: packageName(id, index), party: words.party(by) }),
      package: pkg,
    })),
  );
}

function pickPackage(desk: Desk, choices: readonly PackageChoice[]): Promise<PackageChoice | undefined> {
  const { words, view } = desk;
  return pickOne(desk, words.t('cli.play.which.package'), choices, ({ proposal, package: index }) =>
    words.t('cli.play.package', {
      name: packageName(proposal, index),
      party: words.party(view.proposals[proposal]?.by ?? 0),
    }),
  );
}

function pickRoom(desk: Desk, rooms: readonly number[]): Promise<number | undefined> {
  const { words, view } = desk;
  return pickOne(desk, words.t('cli.play.which.room'), rooms, (id) => {
    const members = view.rooms.find((room) => room.id === id)?.members ?? [];
    const others = members.filter((member) => member !== view.party);
    return id === PLENARY
      ? words.t('cli.play.plenary')
      : words.t('cli.play.side-room', { parties: words.list(others.map((member) => words.party(member))) });
  });
}

async function pickClause(desk: Desk, issues: readonly number[]): Promise<Clause | undefined> {
  const { words, brief } = desk;
  const issue = await pickOne(desk, words.t('cli.play.which.issue'), issues, (index) => words.issue(index));
  if (issue === undefined) return undefined;
  const all = brief.issues[issue]?.options.map((_, option) => option) ?? [];
  const options = await pickSome(desk, words.t('cli.play.which.options'), all, (option) =>
    words.option(issue, option),
  );
  return options.length === 0 ? undefined : { issue, options };
}
