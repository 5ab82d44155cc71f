import { PLENARY } from '#engine/index.ts';
import type { Move, Objection, Phrase, Question } from '#engine/index.ts';
import { questionFor } from '../conduct/question-for.ts';
import type { Outlook } from '../outlook.ts';
import { isThreatened, lagOf, newsOf, threatsOf } from './mood.ts';
import { talkMoments, type Persona, type TalkMoment } from './persona.ts';

/** Points by which a new offer must be better for it than the last, to be worth a word. */
const WORTH_THANKS = 4;
/** Share of the way by which the others must lag behind for it to say so. */
const WORTH_COMPLAINT = 0.2;
/** Moment from which it speaks of the deadline. */
const LATE = 0.75;
/** How often each moment may be spoken of in a match. */
const MOST: Readonly<Record<TalkMoment, number>> = {
  leaving: 1,
  agreed: 1,
  opening: 1,
  threatened: 2,
  news: 1,
  refused: 2,
  moved: 2,
  lagging: 1,
  deadline: 1,
  answered: 1,
  evaded: 1,
  caucus: 1,
};

/**
 * The words for this moment, if it has any: at most one message in a round and room, each sentence once, and never more in a match than
 * suits its character. Which of its sentences it takes is luck of the match.
 */
export function speak(outlook: Outlook, persona: Persona, move: Move | undefined): Move | undefined {
  const rooms = questionFor(outlook.view, 'say')?.rooms ?? [];
  const said = saidBy(outlook);
  if (!rooms.includes(PLENARY)) return undefined;
  for (const moment of talkMoments) {
    const count = persona.talk.sentences[moment] ?? 0;
    const times = said.filter(({ phrase }) => phrase.key.startsWith(`${persona.id}.${moment}.`)).length;
    if (count === 0 || times >= Math.min(count, MOST[moment])) continue;
    const room = dueIn(outlook, moment, move);
    if (room === undefined || !rooms.includes(room)) continue;
    // Last words do not wait for the next round, and one message is kept for them.
    const isLast = moment === 'leaving' || moment === 'agreed';
    if (said.length >= persona.talk.most - (isLast ? 0 : 1)) continue;
    const isSaidNow = said.some((each) => each.round === outlook.view.round && each.room === room);
    if (isSaidNow && !isLast) continue;
    const about = phraseFor(outlook, persona, moment, said);
    return { type: 'say', by: outlook.brief.seat.id, room, text: '', phrase: about };
  }
  return undefined;
}

interface Said {
  readonly phrase: Phrase;
  readonly round: number;
  readonly room: number;
}

/** What this seat has said by name so far. */
function saidBy({ view, brief }: Outlook): readonly Said[] {
  return view.events.flatMap((event) =>
    event.type === 'message-sent' && event.seat === brief.seat.id && event.phrase !== undefined
      ? [{ phrase: event.phrase, round: event.round, room: event.room }]
      : [],
  );
}

/** The room in which this moment calls for words now; undefined when it does not. */
function dueIn(outlook: Outlook, moment: TalkMoment, move: Move | undefined): number | undefined {
  const { view, party, time } = outlook;
  const isTalking = view.phase === 'negotiation';
  const isTurn = isTalking && outlook.floor.mayPass;
  const inPlenary = (isDue: boolean) => (isDue ? PLENARY : undefined);
  switch (moment) {
    case 'leaving':
      return inPlenary(move?.type === 'walk-away');
    case 'agreed':
      return inPlenary(!isTalking && view.draft !== undefined && view.draft.parties.includes(party));
    case 'opening':
      return inPlenary(isTurn && view.round === 1);
    case 'threatened':
      return inPlenary(isTurn && isThreatened(outlook));
    case 'news':
      return inPlenary(isTurn && newsOf(outlook).some((event) => event.round >= view.round - 1));
    case 'refused':
      return inPlenary(isTurn && objectionsTo(outlook).length > 0);
    case 'moved':
      return inPlenary(isTurn && mover(outlook) !== undefined);
    case 'lagging':
      return inPlenary(isTurn && (lagOf(outlook) ?? 0) > WORTH_COMPLAINT);
    case 'deadline':
      return inPlenary(isTurn && time >= LATE);
    case 'answered':
    case 'evaded':
      return inPlenary(isTalking && momentOf(answeredNow(outlook)) === moment);
    case 'caucus':
      return isTalking
        ? view.rooms.find((room) => room.id !== PLENARY && room.members.length > 1)?.id
        : undefined;
  }
}

/** Objections to its latest proposal. */
const objectionsTo = ({ view, party }: Outlook): readonly Objection[] =>
  view.proposals.findLast((proposal) => proposal.by === party)?.objections ?? [];

/** The question before everybody that it has just answered. */
function answeredNow({ view, party }: Outlook): Question | undefined {
  const last = view.events.findLast((event) => event.type === 'question-answered' && event.room === PLENARY);
  if (last?.type !== 'question-answered' || last.party !== party || last.round !== view.round)
    return undefined;
  return view.questions.find(({ id }) => id === last.question);
}

const momentOf = (question: Question | undefined): TalkMoment | undefined =>
  question === undefined ? undefined : question.answer?.manner === 'truthful' ? 'answered' : 'evaded';

/** Who has come towards it with the latest word of the table. */
function mover({ view, party, ledger }: Outlook): number | undefined {
  const by = view.proposals.at(-1)?.by;
  if (by === undefined || by === party) return undefined;
  const points = ledger.words[by]?.points ?? [];
  const [before, now] = points.slice(-2);
  return before !== undefined && now !== undefined && now - before >= WORTH_THANKS ? by : undefined;
}

/** One of its sentences for the moment that it has not said yet, and whom or what it speaks of. */
function phraseFor(outlook: Outlook, persona: Persona, moment: TalkMoment, said: readonly Said[]): Phrase {
  const count = persona.talk.sentences[moment] ?? 1;
  const keys = Array.from({ length: count }, (_, number) => `${persona.id}.${moment}.${number + 1}`);
  const fresh = keys.filter((key) => !said.some(({ phrase }) => phrase.key === key));
  return { key: fresh[Math.floor(outlook.random() * fresh.length)] ?? '', ...pointsTo(outlook, moment) };
}

/** Whom the words are about, and the issue where it is known to everybody. */
function pointsTo(outlook: Outlook, moment: TalkMoment): Pick<Phrase, 'party' | 'issue'> {
  switch (moment) {
    case 'threatened': {
      const threat = threatsOf(outlook).at(-1);
      return threat !== undefined && 'party' in threat ? { party: threat.party } : {};
    }
    case 'refused': {
      const objection = objectionsTo(outlook).at(-1);
      const [issue] = objection?.issues ?? [];
      return objection === undefined || issue === undefined ? {} : { party: objection.by, issue };
    }
    case 'moved': {
      const party = mover(outlook);
      return party === undefined ? {} : { party };
    }
    case 'answered':
    case 'evaded': {
      const question = answeredNow(outlook);
      return question === undefined ? {} : { party: question.from, issue: question.issue };
    }
    case 'leaving':
    case 'agreed':
    case 'opening':
    case 'news':
    case 'lagging':
    case 'deadline':
    case 'caucus':
      return {};
  }
}
