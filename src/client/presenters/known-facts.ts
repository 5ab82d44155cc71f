/** What has a party let this seat know, by word or by deed? */
import {
  PLENARY,
  type AnswerFact,
  type AnswerManner,
  type Clause,
  type IssueIndex,
  type PartyIndex,
  type QuestionTopic,
  type View,
} from '#engine/index.ts';

/** One thing that a party has let others know. `confidential` where only a side room heard it. */
export type KnownFact =
  | { readonly kind: 'mandate'; readonly priorities: readonly IssueIndex[] }
  | { readonly kind: 'position'; readonly clause: Clause; readonly round: number }
  | {
      readonly kind: 'answer';
      readonly issue: IssueIndex;
      readonly fact: AnswerFact;
      readonly confidential: boolean;
    }
  /** Asked, and not told: vague and declined answers say something too. */
  | {
      readonly kind: 'evasion';
      readonly issue: IssueIndex;
      readonly topic: QuestionTopic;
      readonly manner: Exclude<AnswerManner, 'truthful'>;
    }
  | {
      readonly kind: 'signal';
      readonly more: IssueIndex;
      readonly less: IssueIndex;
      readonly confidential: boolean;
    }
  /** A clause of a package on the table that it objected to, and how often. */
  | { readonly kind: 'objection'; readonly issue: IssueIndex; readonly times: number };

/** Everything known of one party, the firmest first; each thing once. */
export function knownFacts(view: View, party: PartyIndex): readonly KnownFact[] {
  const mandates = view.disclosures.flatMap((entry): readonly KnownFact[] =>
    entry.by === party && entry.what === 'mandate-summary'
      ? [{ kind: 'mandate', priorities: entry.priorities }]
      : [],
  );
  const positions = view.commitments.flatMap(({ by, clause, round }): readonly KnownFact[] =>
    by === party ? [{ kind: 'position', clause, round }] : [],
  );
  const answers = view.questions.flatMap(({ to, issue, topic, room, answer }): readonly KnownFact[] => {
    if (to !== party || answer === undefined) return [];
    if (answer.fact !== undefined)
      return [{ kind: 'answer', issue, fact: answer.fact, confidential: room !== PLENARY }];
    return answer.manner === 'truthful' ? [] : [{ kind: 'evasion', issue, topic, manner: answer.manner }];
  });
  const signals = view.signals.flatMap(({ by, more, less, room }): readonly KnownFact[] =>
    by === party ? [{ kind: 'signal', more, less, confidential: room !== PLENARY }] : [],
  );
  const firm = answers.filter((fact) => fact.kind === 'answer');
  const evasions = answers.filter((fact) => fact.kind === 'evasion');
  return once([...mandates, ...positions, ...firm, ...signals, ...objections(view, party), ...evasions]);
}

function objections(view: View, party: PartyIndex): readonly KnownFact[] {
  const times = new Map<IssueIndex, number>();
  for (const proposal of view.proposals)
    for (const { by, issues } of proposal.objections)
      if (by === party) for (const issue of issues) times.set(issue, (times.get(issue) ?? 0) + 1);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([issue, count]): KnownFact => ({ kind: 'objection', issue, times: count }));
}

function once(facts: readonly KnownFact[]): readonly KnownFact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = JSON.stringify(fact);
    return !seen.has(key) && seen.add(key);
  });
}
