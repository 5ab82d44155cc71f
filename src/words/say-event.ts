/** How is it said that something happened? */
import type { AnswerFact, ConstituencyIndex, MatchEvent, Phrase, View } from '#engine/index.ts';
import type { CaseWords } from './case-words.ts';

/** What events point to: a view, or a whole match, which is nobody's. `party` is who is spoken to. */
type Known = Pick<View, 'questions' | 'sideDeals' | 'rooms'> & { readonly party?: number };

/** Names of the constituencies that may be told of: a brief has one's own. */
interface KnownHome {
  readonly home: readonly { readonly constituency: ConstituencyIndex; readonly id: string }[];
}

/**
 * One event as a sentence, in the language of the words. A message is its own words; an event of which the reader
 * cannot know enough, such as a question in a room where they do not sit, is an empty text.
 */
export function sayEvent(words: CaseWords, brief: KnownHome, view: Known, event: MatchEvent): string {
  const { t } = words;
  const who = (party: number) => (party === view.party ? t('events.you') : words.party(party));
  const key = (type: string, party: number) => `events.${type}.${party === view.party ? 'own' : 'other'}`;
  const say = (type: string, party: number, params: Record<string, string | number> = {}) =>
    t(key(type, party), { party: who(party), ...params });
  const issues = (list: readonly number[]) => words.list(list.map((issue) => words.issue(issue)));

  switch (event.type) {
    case 'phase-entered':
      return t(`events.phase-entered.${event.phase}`);
    case 'round-began':
      return t('events.round-began', { round: event.round, rounds: event.rounds });
    case 'proposal-tabled':
    case 'proposal-withdrawn':
    case 'proposal-rejected':
      return say(event.type, event.party, { number: event.proposal + 1 });
    case 'package-accepted':
      return say(event.type, event.party, { number: event.proposal + 1, letter: letterOf(event.package) });
    case 'objection-raised':
      return say(event.type, event.party, { number: event.proposal + 1, issues: issues(event.issues) });
    case 'got-ready':
    case 'turn-passed':
    case 'party-left':
    case 'consultation-held':
    case 'signed':
      return say(event.type, event.party);
    case 'message-sent':
      return event.phrase === undefined ? event.text : sayPhrase(words, event.phrase);
    case 'question-asked': {
      const question = view.questions.find(({ id }) => id === event.question);
      if (question === undefined) return '';
      return say(`${event.type}.${question.topic}`, event.party, {
        to: who(question.to),
        issue: words.issue(question.issue),
      });
    }
    case 'question-answered': {
      const question = view.questions.find(({ id }) => id === event.question);
      const answer = question?.answer;
      if (question === undefined || answer === undefined) return '';
      const params = { to: who(question.from), issue: words.issue(question.issue) };
      return answer.fact === undefined
        ? say(`${event.type}.${answer.manner}`, event.party, params)
        : say(`${event.type}.${answer.fact.kind}`, event.party, {
            ...params,
            ...factParams(words, question.issue, answer.fact),
          });
    }
    case 'priority-signalled':
      return say(event.type, event.party, { more: words.issue(event.more), less: words.issue(event.less) });
    case 'position-published':
      return say(event.type, event.party, { clause: words.clause(event.clause) });
    case 'constituency-consulted':
    case 'constituency-lobbied': {
      const home = brief.home.find(({ constituency }) => constituency === event.constituency);
      if (home === undefined) return '';
      return say(event.type, event.party, { constituency: words.constituency(home.id) });
    }
    case 'disclosed':
      return say(`${event.type}.${event.what}`, event.party);
    case 'bloc-joined':
    case 'bloc-left':
      return say(event.type, event.party, { bloc: words.bloc(event.bloc) });
    case 'room-opened': {
      const room = view.rooms.find(({ id }) => id === event.room);
      // Whoever has left a room no longer sees who sits there.
      const others = (room?.members ?? []).filter((party) => party !== event.party).map(who);
      return others.length === 0
        ? say('room-opened-once', event.party)
        : say(event.type, event.party, { others: words.list(others) });
    }
    case 'room-left':
      return say(event.type, event.party);
    case 'side-deal-drafted':
    case 'side-deal-initialled': {
      const deal = view.sideDeals.find(({ id }) => id === event.sideDeal);
      if (deal === undefined) return '';
      const clauses = words.list(deal.clauses.map((clause) => words.clause(clause)));
      return say(event.type, event.party, { clauses });
    }
    case 'inject':
      return words.headline(event.inject);
    case 'draft-agreed':
      return t('events.draft-agreed', { number: event.proposal + 1, letter: letterOf(event.package) });
    case 'ratified':
      return say(`${event.type}.${event.result}`, event.party);
    case 'table-reopened':
      return t('events.table-reopened', { count: event.rounds });
    case 'impasse':
      return t(`events.impasse.${event.reason}`);
  }
}

/** What a program says, in the reader's language; nothing where this version does not know the sentence. */
function sayPhrase(words: CaseWords, { key, issue, party }: Phrase): string {
  const name = `personas.says.${key}`;
  if (!words.has(name)) return '';
  return words.t(name, {
    issue: issue === undefined ? '' : words.issue(issue),
    party: party === undefined ? '' : words.party(party),
  });
}

/** Packages of one proposal are lettered: A, B, C. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function factParams(words: CaseWords, issue: number, fact: AnswerFact): Record<string, string | number> {
  if (fact.kind === 'priority') return { rank: fact.rank };
  const options = fact.options.map((option) => words.option(issue, option));
  return {
    options: options.length === 0 ? words.t('common.none') : words.list(options),
    count: options.length,
  };
}
