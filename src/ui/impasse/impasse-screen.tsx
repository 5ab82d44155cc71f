import { letterOf, type GameState } from '#client/index.ts';
import { useCase, type Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, Disclosure, Later, Paper, PartyMark, PointsBar, Prose, SheetHead } from '../kit/index.ts';
import { HomeVote } from '../ratification/home-vote.tsx';
import { draftAtHome, refusers, voteAtHome } from '../ratification/ratification-model.ts';
import { Scene } from '../scene/scene.tsx';
import { FootBar } from '../shell/shell.tsx';
import { PackageText } from '../table/package-text.tsx';
import { useTablePicture } from '../table/use-pictures.ts';
import { bestOffered, lastPapers, type LastPaper } from './impasse-model.ts';
import './impasse.css';

/** The end without an agreement: why, what one has instead, and what one could have had. */
export function ImpasseScreen({ game }: { readonly game: GameState }) {
  const given = useCase(game);
  const { words, texts } = given;
  const { t, number } = words;
  const client = useClient();
  const picture = useTablePicture(game, given);
  const { brief, view } = game;
  const { walkAway } = view.sheet;
  const draft = draftAtHome(view);
  const hasVoted = voteAtHome(brief, view) !== undefined;
  const isReady = view.ready[view.party] === true || view.phase === 'debrief';
  return (
    <>
      <div className="page impasse">
        <SheetHead level={1} title={t('ratification.impasse.title')} lead={sayWhy(game, given)} />
        <Later>
          <div className="impasse__left">
            <Scene kind="table" picture={picture} />
            <Paper as="section" labelledBy="what-you-have">
              <SheetHead
                id="what-you-have"
                title={t('ratification.impasse.you-have')}
                lead={t('ratification.impasse.keep', { points: number(walkAway, 1) })}
              />
              <Prose text={texts.own?.walkAway ?? ''} />
            </Paper>
          </div>
          <Offered game={game} given={given} />
          {hasVoted && draft !== undefined ? (
            <Paper className="impasse__home">
              <HomeVote game={game} given={given} draft={draft} isFresh={false} />
            </Paper>
          ) : undefined}
        </Later>
      </div>
      <FootBar note={t(isReady ? 'ratification.impasse.waiting' : 'ratification.impasse.note')}>
        <Button
          variant="primary"
          size="large"
          isDisabled={isReady}
          onPress={() => void client.play({ type: 'ready' })}
        >
          {t('ratification.impasse.on')}
        </Button>
      </FootBar>
    </>
  );
}

/** What lay on the table in the end, each with what it would have brought. */
function Offered({ game, given }: { readonly game: GameState; readonly given: Case }) {
  const { t } = given.words;
  const { brief, view } = game;
  const papers = lastPapers(brief, view);
  if (papers.length === 0)
    return (
      <Paper as="section" labelledBy="what-there-was">
        <h2 id="what-there-was">{t('ratification.impasse.there-was')}</h2>
        <p className="impasse__nothing">{t('ratification.impasse.nothing')}</p>
      </Paper>
    );
  return (
    <Paper as="section" labelledBy="what-there-was">
      <SheetHead
        id="what-there-was"
        title={t('ratification.impasse.there-was')}
        lead={sayBest(papers, given)}
      />
      <ul>
        {papers.map((paper, index) => (
          <li key={`${paper.kind} ${paper.by}`} className="impasse__paper">
            <PartyMark party={paper.by} size={1.2} />
            <PointsBar
              label={nameOf(paper, given)}
              value={paper.points}
              walkAway={view.sheet.walkAway}
              hideKey={index < papers.length - 1}
            />
            <Disclosure title={t('ratification.impasse.clauses')} level={3}>
              <PackageText
                given={given}
                brief={brief}
                pkg={paper.package.package}
                points={view.sheet.points}
              />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function sayWhy({ view }: GameState, { words }: Case): string {
  const { ending } = view;
  if (ending?.kind !== 'impasse') return '';
  const { reason, by } = ending;
  if (reason === 'deadline' || reason === 'adjourned') return words.t(`ratification.impasse.why.${reason}`);
  // Several capitals may have refused; one party alone walks away, or does not sign.
  const names =
    reason === 'not-ratified' ? refusers(view).map((party) => words.party(party)) : [words.party(by ?? 0)];
  const whose = by === view.party && names.length === 1 ? 'own' : 'other';
  return words.t(`ratification.impasse.why.${reason}.${whose}`, { party: words.list(names) });
}

/** Was the best of it better than what one has now? */
function sayBest(papers: readonly LastPaper[], { words }: Case): string {
  const { t, number } = words;
  const best = bestOffered(papers);
  if (best === undefined) return t('ratification.impasse.no-papers');
  const points = number(Math.abs(best.aboveWalkAway), 1);
  const isAsGood = points === number(0, 1);
  const sentence = isAsGood
    ? t('ratification.impasse.same')
    : t(best.aboveWalkAway > 0 ? 'ratification.impasse.better' : 'ratification.impasse.worse', { points });
  const isHomeless = best.aboveWalkAway >= 0 && best.package.home.result === 'no';
  return isHomeless ? `${sentence} ${t('ratification.impasse.better-home')}` : sentence;
}

function nameOf({ kind, by, isOneOfSeveral, package: pkg }: LastPaper, { words }: Case): string {
  const paper =
    kind === 'draft'
      ? words.t('ratification.impasse.draft')
      : kind === 'own'
        ? words.t('ratification.impasse.last-own')
        : words.t('ratification.impasse.last-other', { party: words.party(by) });
  return isOneOfSeveral
    ? words.t('ratification.impasse.package', { paper, letter: letterOf(pkg.index) })
    : paper;
}
