import { useId } from 'react';
import { outlookAtHome, type HomeOutlook } from '#client/index.ts';
import type { CaseWords } from '#client/index.ts';
import { whatWouldWin } from '../home/what-would-win.ts';
import { useClient } from '../client-context.tsx';
import { SheetHead } from '../kit/index.ts';
import { questionOf, type PartProps } from '../table/table-parts.ts';
import { Ballot } from './ballot.tsx';
import { QuorumBar } from './quorum-bar.tsx';
import { resultOf, voteAtHome, type DraftAtHome } from './ratification-model.ts';
import './home-vote.css';

export interface HomeVoteProps extends PartProps {
  readonly draft: DraftAtHome;
  /** The vote has been held while somebody watched. */
  readonly isFresh: boolean;
}

/** One's own constituencies: what each would say to the draft, and once they have voted, what they said and why. */
export function HomeVote({ game, given, draft, isFresh }: HomeVoteProps) {
  const { words } = given;
  const id = useId();
  const client = useClient();
  const { brief, view } = game;
  const vote = voteAtHome(brief, view);
  const outlook = vote ?? outlookAtHome(brief, view, draft.package);
  if (outlook.constituencies.length === 0) return undefined;
  const lobby = questionOf(game, 'lobby')?.constituencies ?? [];
  const { lobbies, lobbied } = brief.rules.goodwill;
  const mayChange = !view.renegotiated && brief.rules.renegotiationRounds > 0;
  const spent = view.home.filter((entry) => entry.lobbied).length;
  const lead =
    vote !== undefined
      ? sayVote(words, vote)
      : outlook.voteNeeded
        ? words.t(
            resultOf(view, view.party) === undefined
              ? `ratification.forecast.${outlook.result}`
              : 'ratification.home-not-asked',
          )
        : words.t('ratification.home-not-needed');
  return (
    <section className="home-vote" aria-labelledby={id}>
      <SheetHead id={id} title={words.t('ratification.home')} lead={lead} />
      {outlook.voteNeeded ? (
        <>
          {vote === undefined ? <p className="home-vote__shares">{sayShares(words, outlook)}</p> : undefined}
          <QuorumBar outlook={outlook} />
        </>
      ) : undefined}
      {lobby.length === 0 ? undefined : (
        <p className="home-vote__lobby">
          {words.t('ratification.lobby-note', {
            count: Math.min(lobbies - spent, lobby.length),
            points: words.number(lobbied, 1),
          })}
        </p>
      )}
      <ul className="home-vote__ballots">
        {outlook.constituencies.map((entry) => (
          <Ballot
            key={entry.id}
            entry={entry}
            given={given}
            brief={brief}
            view={view}
            sweeteners={mayChange ? whatWouldWin(brief, view, draft.package, entry) : []}
            isCast={vote !== undefined}
            isFresh={isFresh}
            onLobby={
              lobby.includes(entry.constituency)
                ? () => void client.play({ type: 'lobby', constituency: entry.constituency })
                : undefined
            }
          />
        ))}
      </ul>
    </section>
  );
}

function sayShares({ t, percent }: CaseWords, { sureShare, possibleShare, quorum }: HomeOutlook): string {
  const shares = { sure: percent(sureShare), quorum: percent(quorum) };
  return sureShare === possibleShare
    ? t('ratification.weight-sure', shares)
    : t('ratification.weight-range', { ...shares, possible: percent(possibleShare) });
}

/** How the vote fell, in a sentence. */
export function sayVote(words: CaseWords, vote: HomeOutlook): string {
  const share = words.percent(vote.sureShare);
  const quorum = words.percent(vote.quorum);
  if (vote.result === 'yes') return words.t('ratification.voted.carried', { share, quorum });
  // A millionth of slack, as in the rule itself.
  if (vote.sureShare < vote.quorum - 1e-6) return words.t('ratification.voted.short', { share, quorum });
  const names = vote.constituencies
    .filter(({ veto, stance }) => veto && stance === 'no')
    .map((entry) => words.constituency(entry.id));
  return words.t('ratification.voted.vetoed', { share, names: words.list(names) });
}
