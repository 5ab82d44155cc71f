import type { CaseWords, GameState } from '#client/index.ts';
import { useMaybeClassView } from '../classroom/class-context.tsx';

/** Moves made of words that carry more than words, in the order of how far they go. */
export const talkKinds = [
  'ask',
  'signal',
  'disclose',
  'commit',
  'open-room',
  'draft-side-deal',
  'leave-room',
] as const;
export type TalkKind = (typeof talkKinds)[number];

interface TalkAboutProps {
  readonly kind: TalkKind;
  readonly rules: Pick<GameState['brief']['rules'], 'commitmentCost' | 'sideDealCost'>;
  readonly words: Pick<CaseWords, 't' | 'number'>;
}

/** What a move of words does and what it costs. Who reads a side room in a class is for its policy to say. */
export function TalkAbout({ kind, rules, words: { t, number } }: TalkAboutProps) {
  const reads = useMaybeClassView((view) => view.class?.policy.facilitatorsRead);
  return (
    <p>
      {kind === 'open-room' && reads !== undefined
        ? t(`classroom.policy.side-room.${reads}`)
        : t(`table.talk-about.${kind}`, {
            points: number(kind === 'commit' ? rules.commitmentCost : rules.sideDealCost, 1),
          })}
    </p>
  );
}
