import { useState } from 'react';
import type { GameState } from '#client/index.ts';
import { useCase, type Case } from '../case/use-case.ts';
import { Button, Later, Paper, SheetHead, Stamp } from '../kit/index.ts';
import { FootBar } from '../shell/shell.tsx';
import { mayNow } from '../table/table-parts.ts';
import { AgreementPaper } from './agreement-paper.tsx';
import { Capitals } from './capitals.tsx';
import { HomeVote } from './home-vote.tsx';
import {
  draftAtHome,
  refusers,
  resultOf,
  verdictOf,
  worthOf,
  type DraftAtHome,
  type Verdict,
} from './ratification-model.ts';
import { RatifyDialogs } from './ratify-dialogs.tsx';
import { StandingNote } from './standing-note.tsx';
import { useResults } from './use-results.ts';
import { WorthNote } from './worth-note.tsx';
import './ratification.css';

export interface RatificationScreenProps {
  readonly game: GameState;
  /** Goes on to where the match is already; undefined while capitals decide. */
  readonly onGoOn: (() => void) | undefined;
}

/** The draft agreement before the capitals: one's own decision, and what came of everybody's. */
export function RatificationScreen({ game, onGoOn }: RatificationScreenProps) {
  const given = useCase(game);
  const { words } = given;
  const { t } = words;
  const { brief, view } = game;
  const [asks, setAsks] = useState<'submit' | 'refuse' | undefined>();
  const [known] = useState(() => new Set(view.ratifications.map(({ party }) => party)));
  useResults(game, given);
  const draft = draftAtHome(view);
  if (draft === undefined) return undefined;
  const verdict = verdictOf(view);
  const mayDecide = mayNow(game, 'ratify');
  const isFresh = !known.has(view.party);
  return (
    <>
      <div className="page ratification">
        <SheetHead
          level={1}
          kicker={t('ratification.kicker', { round: roundOf(game, draft) })}
          title={t('ratification.title')}
          lead={`${t('ratification.lead')} ${sayRule(game, given)}`}
        />
        <Standing game={game} given={given} draft={draft} verdict={verdict} takesFocus={isFresh} />
        <Later>
          <div className="ratification__text">
            <AgreementPaper
              game={game}
              given={given}
              title={t('ratification.document')}
              draft={draft}
              parties={draft.parties}
              points={view.sheet.points}
              stamp={verdict === undefined ? undefined : <VerdictStamp verdict={verdict} given={given} />}
            />
            <p className="ratification__note">{t('ratification.points-note')}</p>
            <Paper kind="well">
              <WorthNote game={game} given={given} worth={worthOf(brief, view, draft.package)} />
            </Paper>
          </div>
          <div className="ratification__votes">
            <Paper>
              <Capitals game={game} given={given} draft={draft} known={known} />
            </Paper>
            {brief.home.length > 0 && draft.parties.includes(view.party) ? (
              <Paper>
                <HomeVote game={game} given={given} draft={draft} isFresh={isFresh} />
              </Paper>
            ) : undefined}
          </div>
        </Later>
      </div>
      {verdict !== undefined && onGoOn !== undefined ? (
        <FootBar>
          <Button variant="primary" size="large" onPress={onGoOn}>
            {t(`ratification.verdict.${verdict}.on`)}
          </Button>
        </FootBar>
      ) : mayDecide ? (
        <FootBar note={t('ratification.decide-note')}>
          <Button variant="danger" onPress={() => setAsks('refuse')}>
            {t('ratification.refuse')}
          </Button>
          <Button variant="primary" size="large" icon="people" onPress={() => setAsks('submit')}>
            {t('ratification.submit')}
          </Button>
        </FootBar>
      ) : undefined}
      <RatifyDialogs
        game={game}
        given={given}
        draft={draft}
        asks={mayDecide ? asks : undefined}
        onClose={() => setAsks(undefined)}
      />
    </>
  );
}

/** In which round it was agreed. */
function roundOf({ view }: GameState, { proposal }: DraftAtHome): number {
  const agreed = view.events.findLast(
    (event) => event.type === 'draft-agreed' && event.proposal === proposal,
  );
  return agreed?.round ?? view.round;
}

/** How many must carry it. */
function sayRule({ brief }: GameState, { words }: Case): string {
  const { quorum, vetoes, mass } = brief.rules.decision;
  const parties = brief.parties.length;
  if (quorum === parties) return words.t('ratification.rule.all');
  const names = words.list(vetoes.map((party) => words.party(party)));
  const rule =
    vetoes.length === 0
      ? words.t('ratification.rule.some', { quorum, parties })
      : words.t('ratification.rule.some-with', { quorum, parties, vetoes: names });
  return mass === undefined
    ? rule
    : `${rule} ${words.t('ratification.rule.mass', { share: words.percent(mass.least) })}`;
}

const stampTones = { ratified: 'good', reopened: 'rubric', ended: 'rubric' } as const;

function VerdictStamp({ verdict, given }: { readonly verdict: Verdict; readonly given: Case }) {
  return (
    <Stamp large struck tone={stampTones[verdict]}>
      {given.words.t(`ratification.verdict.stamp.${verdict}`)}
    </Stamp>
  );
}

interface StandingProps {
  readonly game: GameState;
  readonly given: Case;
  readonly draft: DraftAtHome;
  readonly verdict: Verdict | undefined;
  readonly takesFocus: boolean;
}

/** Who is waited for, or what came of it; nothing while it is one's own turn to decide. */
function Standing({ game, given, draft, verdict, takesFocus }: StandingProps) {
  const { words } = given;
  const { t } = words;
  const { brief, view } = game;
  const names = (parties: readonly number[]) => words.list(parties.map((party) => words.party(party)));
  const refused = refusers(view);
  if (verdict === 'ratified')
    return (
      <StandingNote title={t('ratification.verdict.ratified.title')} takesFocus={takesFocus}>
        <p>
          {refused.length === 0
            ? t(
                draft.parties.length === brief.parties.length
                  ? 'ratification.verdict.ratified.all'
                  : 'ratification.verdict.ratified.all-members',
              )
            : t('ratification.verdict.ratified.some', { parties: names(refused) })}{' '}
          {refused.includes(view.party) ? t('ratification.verdict.ratified.without-you') : ''}
        </p>
      </StandingNote>
    );
  if (verdict === 'reopened')
    return (
      <StandingNote title={t('ratification.verdict.reopened.title')} takesFocus={takesFocus}>
        <p>
          {t('ratification.verdict.reopened.text', {
            parties: names(refused),
            count: brief.rules.renegotiationRounds,
          })}
        </p>
      </StandingNote>
    );
  if (verdict === 'ended')
    return (
      <StandingNote title={t('ratification.verdict.ended.title')} takesFocus={takesFocus}>
        <p>{t('ratification.verdict.ended.text', { parties: names(refused) })}</p>
      </StandingNote>
    );
  if (!draft.parties.includes(view.party))
    return <p className="ratification__note">{t('ratification.outsider')}</p>;
  const own = resultOf(view, view.party);
  if (own === undefined) return undefined;
  const waiting = draft.parties.filter((party) => resultOf(view, party) === undefined);
  return (
    <StandingNote
      title={t(own === 'not-needed' ? 'ratification.waiting.title-free' : 'ratification.waiting.title')}
      takesFocus={takesFocus}
    >
      <p>{t('ratification.waiting.text', { parties: names(waiting) })}</p>
    </StandingNote>
  );
}
