import { PLENARY, type Brief, type LegalMove, type Move, type Package, type View } from '#engine/index.ts';
import { letterOf, type CaseWords } from '#words/index.ts';
import type { Terminal } from '../terminal.ts';
import { editPackage } from './editor.ts';
import type { Screen } from './screen.ts';

/** What the player decided: a move, a look at something (nothing moves), or the end of the game. */
export type Decision =
  { readonly kind: 'move'; readonly move: Move } | { readonly kind: 'look' } | { readonly kind: 'quit' };

export interface MenuContext {
  readonly terminal: Terminal;
  readonly words: CaseWords;
  readonly screen: Screen;
  readonly brief: Brief;
  readonly view: View;
}

interface Entry {
  readonly letter: string;
  readonly label: string;
  readonly choose: () => Promise<Decision>;
}

const look: Decision = { kind: 'look' };

/** Shows what can be done now, and lets the player do it. */
export async function askForDecision(context: MenuContext): Promise<Decision> {
  const { terminal, words } = context;
  const entries = entriesOf(context);
  terminal.out();
  terminal.out(
    entries.map((entry) => `${terminal.paint('bold', `[${entry.letter}]`)} ${entry.label}`).join('  '),
  );
  const answer = (await terminal.ask(words.t('cli.play.prompt')))?.trim().toLowerCase();
  if (answer === undefined) return { kind: 'quit' };
  const entry = entries.find(({ letter }) => letter === answer);
  if (entry !== undefined) return entry.choose();
  terminal.out(words.t('cli.play.no-such-choice'));
  return look;
}

function entriesOf(context: MenuContext): readonly Entry[] {
  const { screen, brief, view, words } = context;
  const label = (key: string) => words.t(`cli.play.menu.${key}`);
  const moves = view.legal.flatMap((question): readonly Entry[] => {
    const letter = letters[question.type];
    return letter === undefined
      ? []
      : [{ letter, label: label(question.type), choose: () => answerQuestion(context, question) }];
  });
  const show = (letter: string, key: string, run: () => void): Entry => ({
    letter,
    label: label(key),
    choose: () => {
      run();
      return Promise.resolve(look);
    },
  });
  return [
    ...moves,
    show('d', 'dossier', () => screen.dossier(brief, view)),
    show('t', 'table', () => screen.proposals(brief, view)),
    show('h', 'home', () => screen.home(brief, view, standing(view))),
    { letter: 'q', label: label('quit'), choose: () => Promise.resolve({ kind: 'quit' }) },
  ];
}

/** One letter per move. Moves without one are not offered in the terminal. */
const letters: Partial<Record<LegalMove['type'], string>> = {
  ready: 'y',
  propose: 'p',
  accept: 'a',
  reject: 'r',
  withdraw: 'w',
  object: 'o',
  consult: 'c',
  say: 's',
  ask: 'k',
  answer: 'n',
  signal: 'i',
  commit: 'm',
  disclose: 'e',
  'open-room': 'f',
  'leave-room': 'l',
  'draft-side-deal': 'g',
  'initial-side-deal': 'b',
  pass: 'x',
  'walk-away': '!',
  ratify: 'v',
  sign: 'z',
};

const standing = (view: View): Package | undefined =>
  view.draft?.package ?? view.proposals.findLast(({ status }) => status === 'standing')?.packages[0];

const moved = (move: Move): Decision => ({ kind: 'move', move });

async function answerQuestion(context: MenuContext, question: LegalMove): Promise<Decision> {
  const { terminal, words, brief, view, screen } = context;
  const by = brief.seat.id;
  const party = (index: number) => words.party(index);
  const issue = (index: number) => words.issue(index);
  const allIssues = brief.issues.map((_, index) => index);
  const one = <Item>(key: string, items: readonly Item[], name: (item: Item) => string) =>
    pickOne(context, key, items, name);
  const isSure = async (key: string) =>
    (await terminal.ask(words.t(`cli.play.sure.${key}`)))?.trim().toLowerCase() === words.t('cli.play.yes');

  switch (question.type) {
    case 'ready':
    case 'pass':
      return moved({ type: question.type, by });
    case 'sign':
    case 'walk-away':
      return (await isSure(question.type)) ? moved({ type: question.type, by }) : look;
    case 'propose': {
      const packages: Package[] = [];
      let start = standing(view) ?? view.plan?.firstOffer ?? brief.issues.map(() => 0);
      while (packages.length < question.maxPackages) {
        const pkg = await editPackage(terminal, words, screen, brief, view, start);
        if (pkg === undefined) break;
        packages.push(pkg);
        start = pkg;
        if (packages.length < question.maxPackages && !(await isSure('another-package'))) break;
      }
      return packages.length === 0 ? look : moved({ type: 'propose', by, packages });
    }
    case 'accept':
    case 'object': {
      const choice = await one('package', question.choices, ({ proposal, package: index }) =>
        words.t('cli.play.package', {
          number: proposal + 1,
          letter: letterOf(index),
          party: party(view.proposals[proposal]?.by ?? 0),
        }),
      );
      if (choice === undefined) return look;
      if (question.type === 'accept') return moved({ type: 'accept', by, ...choice });
      const clause = await one('issue', allIssues, issue);
      return clause === undefined ? look : moved({ type: 'object', by, ...choice, issues: [clause] });
    }
    case 'reject':
    case 'withdraw': {
      const proposal = await one('proposal', question.proposals, (id) => String(id + 1));
      return proposal === undefined ? look : moved({ type: question.type, by, proposal });
    }
    case 'consult': {
      const constituency = await one('constituency', question.constituencies, (index) =>
        words.constituency(brief.home.find((home) => home.constituency === index)?.id ?? ''),
      );
      return constituency === undefined ? look : moved({ type: 'consult', by, constituency });
    }
    case 'say': {
      const room = await pickRoom(context, question.rooms);
      const text = room === undefined ? undefined : await terminal.ask(words.t('cli.play.text'));
      return room === undefined || text === undefined || text.trim() === ''
        ? look
        : moved({ type: 'say', by, room, text });
    }
    case 'ask': {
      const to = await one('party', question.parties, party);
      const topic = await one('topic', ['priority', 'red-line', 'capacity'] as const, (name) =>
        words.t(`cli.play.topics.${name}`),
      );
      const about = await one('issue', allIssues, issue);
      return to === undefined || topic === undefined || about === undefined
        ? look
        : moved({ type: 'ask', by, room: PLENARY, to, topic, issue: about });
    }
    case 'answer': {
      const [id] = question.questions;
      const asked = view.questions.find((entry) => entry.id === id);
      if (id === undefined || asked === undefined) return look;
      terminal.out(
        words.t(`cli.play.asked.${asked.topic}`, { party: party(asked.from), issue: issue(asked.issue) }),
      );
      const manner = await one('manner', ['truthful', 'vague', 'declined'] as const, (name) =>
        words.t(`cli.play.manners.${name}`),
      );
      return manner === undefined ? look : moved({ type: 'answer', by, question: id, manner });
    }
    case 'signal': {
      const more = await one('more', allIssues, issue);
      const less = await one('less', allIssues, issue);
      return more === undefined || less === undefined
        ? look
        : moved({ type: 'signal', by, room: PLENARY, more, less });
    }
    case 'commit': {
      const clause = await pickClause(context);
      return clause !== undefined && (await isSure('commit')) ? moved({ type: 'commit', by, clause }) : look;
    }
    case 'disclose': {
      const what = await one('disclosure', question.kinds, (kind) => words.t(`cli.play.disclosures.${kind}`));
      return what !== undefined && (await isSure('disclose')) ? moved({ type: 'disclose', by, what }) : look;
    }
    case 'open-room': {
      const other = await one('party', question.parties, party);
      return other === undefined ? look : moved({ type: 'open-room', by, with: [other] });
    }
    case 'leave-room': {
      const room = await pickRoom(context, question.rooms);
      return room === undefined ? look : moved({ type: 'leave-room', by, room });
    }
    case 'draft-side-deal': {
      const room = await pickRoom(context, question.rooms);
      const clause = room === undefined ? undefined : await pickClause(context);
      return room === undefined || clause === undefined
        ? look
        : moved({ type: 'draft-side-deal', by, room, clauses: [clause] });
    }
    case 'initial-side-deal': {
      const deal = await one('side-deal', question.sideDeals, (id) =>
        words.list(
          (view.sideDeals.find((entry) => entry.id === id)?.clauses ?? []).map((clause) =>
            words.clause(clause),
          ),
        ),
      );
      return deal === undefined ? look : moved({ type: 'initial-side-deal', by, sideDeal: deal });
    }
    case 'ratify': {
      if (view.draft !== undefined) screen.home(brief, view, view.draft.package);
      const decision = await one('ratify', ['submit', 'refuse'] as const, (name) =>
        words.t(`cli.play.ratifications.${name}`),
      );
      return decision === undefined ? look : moved({ type: 'ratify', by, decision });
    }
    case 'prepare':
      return look;
  }
}

/** One of several, by number; undefined when the player thinks better of it. A choice of one is no choice. */
async function pickOne<Item>(
  { terminal, words }: MenuContext,
  key: string,
  items: readonly Item[],
  name: (item: Item) => string,
): Promise<Item | undefined> {
  if (items.length === 1) return items[0];
  for (const [index, item] of items.entries()) terminal.out(`  ${index + 1}  ${name(item)}`);
  const answer = await terminal.ask(words.t(`cli.play.which.${key}`));
  return items[Number(answer?.trim()) - 1];
}

function pickRoom(context: MenuContext, rooms: readonly number[]): Promise<number | undefined> {
  const { words, view } = context;
  return pickOne(context, 'room', rooms, (id) =>
    id === PLENARY
      ? words.t('cli.play.plenary')
      : words.list(
          (view.rooms.find((room) => room.id === id)?.members ?? []).map((member) => words.party(member)),
        ),
  );
}

async function pickClause(context: MenuContext) {
  const { words, brief } = context;
  const issue = await pickOne(
    context,
    'issue',
    brief.issues.map((_, index) => index),
    (index) => words.issue(index),
  );
  if (issue === undefined) return undefined;
  const options = brief.issues[issue]?.options.map((_, option) => option) ?? [];
  const option = await pickOne(context, 'option', options, (index) => words.option(issue, index));
  return option === undefined ? undefined : { issue, options: [option] };
}
