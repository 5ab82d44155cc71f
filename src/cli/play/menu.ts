/** What can the player do now? */
import type { LegalMove, Move, Package, Phase } from '#engine/index.ts';
import { answerQuestion, standingFor } from './answers.ts';
import type { Desk } from './desk.ts';
import { readDossier } from './dossier-reader.ts';
import { printHome } from './home.ts';
import { printNews, printOthers } from './news.ts';
import { choiceAmong, pickOne } from './pick.ts';
import { printOverview, printProposal, standing } from './proposals.ts';

/** What the player decided: a move, a look at something (nothing moves), to let time pass, or to leave. */
export type Decision =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'look' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'leave' };

const look: Decision = { kind: 'look' };

interface Entry {
  readonly label: string;
  /** What it means, for those who ask. */
  readonly about: string;
  readonly choose: () => Promise<Decision>;
}

/** Moves that belong together are one entry of the menu, by this name; those that matter most come first. */
const groups = [
  { types: ['ratify'] },
  { types: ['lobby'] },
  { types: ['sign'] },
  { types: ['prepare'] },
  { types: ['ready'] },
  { types: ['answer'] },
  { types: ['propose'] },
  { types: ['accept'] },
  { name: 'reply', types: ['object', 'reject', 'withdraw'] },
  { name: 'talk', types: ['ask', 'signal', 'say'] },
  { name: 'publish', types: ['commit', 'disclose'] },
  { types: ['consult'] },
  { name: 'rooms', types: ['initial-side-deal', 'draft-side-deal', 'open-room', 'leave-room'] },
  { name: 'blocs', types: ['join-bloc', 'leave-bloc'] },
  { types: ['pass'] },
  { types: ['walk-away'] },
] as const satisfies readonly { readonly name?: string; readonly types: readonly LegalMove['type'][] }[];

/** Any of these moves the table on. Without them, only the clock does. */
const moving: readonly LegalMove['type'][] = ['ratify', 'sign', 'ready', 'propose', 'accept', 'pass'];

/** Looks that are always there, by the letter that the language gives them. */
const looks = ['dossier', 'table', 'home', 'others', 'events', 'help', 'leave'] as const;
type Look = (typeof looks)[number];

/** Shows what can be done now, and lets the player do it. */
export async function askForDecision(desk: Desk): Promise<Decision> {
  const { terminal, page, words } = desk;
  const { t } = words;
  const entries = entriesOf(desk);
  const shown = looks.filter((name) => isThere(desk, name));
  page.line();
  page.line(terminal.paint('bold', statusOf(desk)));
  page.table(
    entries.map(({ label }, index) => [terminal.paint('bold', `  ${index + 1}`), label]),
    ['right', 'left'],
  );
  page.flow(shown.map((name) => `**${t(`cli.play.key.${name}`)}** ${t(`cli.play.look.${name}`)}`));
  const answer = await terminal.ask(`${t('cli.play.prompt')} `);
  if (answer === undefined) return { kind: 'leave' };
  const wanted = answer.trim().toLowerCase();
  const view = shown.find(
    (name) => wanted === t(`cli.play.key.${name}`) || wanted === t(`cli.play.look.${name}`),
  );
  if (view !== undefined) return lookAt(desk, view, entries);
  const index = choiceAmong(
    wanted,
    entries.map(({ label }) => label),
  );
  const entry = index === undefined ? undefined : entries[index];
  if (entry !== undefined) return entry.choose();
  if (wanted !== '') page.line(t('cli.play.no-such-choice', { count: entries.length }));
  return look;
}

/** Where the game stands, in one line. */
function statusOf({ words, view }: Desk): string {
  const { t } = words;
  const walkAway = words.number(view.sheet.walkAway, 1);
  return view.phase === 'negotiation'
    ? t('cli.play.status.table', { round: view.round, rounds: view.rounds, walkAway })
    : t(`cli.play.status.${view.phase satisfies Phase}`, { walkAway });
}

function entriesOf(desk: Desk): readonly Entry[] {
  const { view, words } = desk;
  const { t } = words;
  const entries = groups.flatMap((group): readonly Entry[] => {
    const questions = group.types.flatMap((type) => view.legal.filter((question) => question.type === type));
    const [only] = questions;
    if (only === undefined) return [];
    if (only.type === 'answer') return answerEntries(desk, only.questions);
    if (questions.length === 1 || !('name' in group)) return [entryOf(desk, only)];
    const label = t(`cli.play.group.${group.name}`);
    const about = questions.map(({ type }) => t(`cli.play.about-move.${type}`)).join(' ');
    return [{ label, about, choose: () => chooseWithin(desk, questions, label) }];
  });
  if (view.legal.some(({ type }) => moving.includes(type))) return entries;
  const wait: Entry = {
    label: t('cli.play.wait'),
    about: t('cli.play.about-wait'),
    choose: () => Promise.resolve({ kind: 'wait' }),
  };
  return [...entries, wait];
}

function entryOf(desk: Desk, question: LegalMove): Entry {
  const { t } = desk.words;
  return {
    label: labelOf(desk, question.type),
    about: t(`cli.play.about-move.${question.type}`),
    choose: () => decide(desk, question),
  };
}

/** "Ready" says what one is ready for. */
function labelOf({ words, view }: Desk, type: LegalMove['type']): string {
  return type === 'ready' && view.phase === 'preparation'
    ? words.t('cli.play.take-your-seat')
    : words.t(`cli.play.move.${type}`);
}

/** One entry for every question that waits for an answer, so that it can be read where it is chosen. */
function answerEntries(desk: Desk, questions: readonly number[]): readonly Entry[] {
  const { view, words } = desk;
  return questions.flatMap((id) => {
    const asked = view.questions.find((question) => question.id === id);
    if (asked === undefined) return [];
    return [
      {
        label: words.t(`cli.play.asked.${asked.topic}`, {
          party: words.party(asked.from),
          issue: words.issue(asked.issue),
        }),
        about: words.t('cli.play.about-move.answer'),
        choose: () => decide(desk, { type: 'answer', questions: [id] }),
      },
    ];
  });
}

async function chooseWithin(desk: Desk, questions: readonly LegalMove[], title: string): Promise<Decision> {
  const question = await pickOne(desk, `${title}:`, questions, ({ type }) => labelOf(desk, type));
  return question === undefined ? look : decide(desk, question);
}

async function decide(desk: Desk, question: LegalMove): Promise<Decision> {
  const move = await answerQuestion(desk, question);
  return move === undefined ? look : { kind: 'move', move };
}

function isThere({ brief, view }: Desk, name: Look): boolean {
  const isAtTable = view.phase === 'negotiation';
  switch (name) {
    case 'home':
      return brief.home.length > 0;
    case 'table':
    case 'others':
      return isAtTable;
    case 'events':
      return view.round > 0;
    default:
      return true;
  }
}

async function lookAt(desk: Desk, name: Look, entries: readonly Entry[]): Promise<Decision> {
  const { page, words } = desk;
  switch (name) {
    case 'dossier':
      await readDossier(desk, 'again');
      return look;
    case 'table':
      printOverview(desk);
      for (const proposal of standing(desk)) printProposal(desk, proposal, 'whole');
      return look;
    case 'home': {
      page.heading(words.t('cli.play.section.home'));
      printHome(desk, await packageToShow(desk));
      return look;
    }
    case 'others':
      printOthers(desk);
      return look;
    case 'events':
      printNews({ ...desk, view: { ...desk.view, proposals: fallen(desk) } }, 0);
      return look;
    case 'help':
      for (const { label, about } of entries) {
        page.bullets([`**${label}**`]);
        page.text(about, '  ');
      }
      page.text(words.t('cli.play.about-menu'));
      return look;
    case 'leave':
      return { kind: 'leave' };
  }
}

/** The package that home is asked about: the draft, or one on the table. */
async function packageToShow(desk: Desk): Promise<Package | undefined> {
  if (desk.view.draft !== undefined) return desk.view.draft.package;
  const packages = standingFor(desk);
  return (await pickOne(desk, desk.words.t('cli.play.which.home'), packages, ({ name }) => name))?.package;
}

/** Told again, no proposal is news: what stands is seen with `table`. */
const fallen = ({ view }: Desk) =>
  view.proposals.map((proposal) => ({ ...proposal, status: 'fallen' as const }));
