import { useState } from 'react';
import { letterOf, type GameState, type ShownPackage, type ShownProposal } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, Disclosure, PartyMark, PointsBar, Stamp } from '../kit/index.ts';
import { ObjectionDialog } from './objection-dialog.tsx';
import { StanceMark } from './stance-mark.tsx';
import './proposals-panel.css';

export interface ProposalsPanelProps {
  readonly game: GameState;
  readonly given: Case;
  readonly proposals: readonly ShownProposal[];
  /** Called once a package has been taken into the draft. */
  readonly onTake: () => void;
}

/** What lies on the table, package by package, and what lay there before. */
export function ProposalsPanel({ game, given, proposals, onTake }: ProposalsPanelProps) {
  const { t } = given.words;
  const standing = proposals.filter(({ status }) => status === 'standing' || status === 'agreed');
  const past = proposals.filter((proposal) => !standing.includes(proposal));
  return (
    <>
      {standing.length === 0 ? <p className="proposals__empty">{t('table.nothing-stands')}</p> : undefined}
      <div className="proposals__standing">
        {standing.map((proposal) => (
          <ProposalCard key={proposal.id} game={game} given={given} proposal={proposal} onTake={onTake} />
        ))}
      </div>
      {past.length === 0 ? undefined : (
        <Disclosure title={t('table.earlier', { count: past.length })} level={3}>
          <div className="proposals__past">
            {past.map((proposal) => (
              <ProposalCard key={proposal.id} game={game} given={given} proposal={proposal} onTake={onTake} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  );
}

interface ProposalCardProps {
  readonly game: GameState;
  readonly given: Case;
  readonly proposal: ShownProposal;
  readonly onTake: () => void;
}

function ProposalCard({ game, given, proposal, onTake }: ProposalCardProps) {
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const [asks, setAsks] = useState<'reject' | 'withdraw' | undefined>();
  const isOwn = proposal.by === game.view.party;
  return (
    <article
      className="proposal"
      aria-labelledby={`proposal-${proposal.id}`}
      data-own={isOwn ? '' : undefined}
    >
      <header className="proposal__head">
        <PartyMark party={proposal.by} size={1.4} />
        <h3 id={`proposal-${proposal.id}`}>
          {t(isOwn ? 'table.proposal-own' : 'table.proposal', {
            number: proposal.id + 1,
            party: words.party(proposal.by),
          })}
        </h3>
        <span className="soft figure">{t('table.round', { round: proposal.round })}</span>
        {proposal.status === 'standing' ? undefined : (
          <Stamp tone="plain">{t(`table.status.${proposal.status}`)}</Stamp>
        )}
      </header>
      <div className="proposal__packages">
        {proposal.packages.map((pkg) => (
          <PackageCard
            key={pkg.index}
            game={game}
            given={given}
            proposal={proposal}
            pkg={pkg}
            onTake={onTake}
          />
        ))}
      </div>
      {proposal.rejectedBy.length === 0 ? undefined : (
        <p className="proposal__note">
          {t('table.rejected-by', {
            parties: words.list(proposal.rejectedBy.map((party) => words.party(party))),
          })}
        </p>
      )}
      {proposal.canReject || proposal.canWithdraw ? (
        <footer className="proposal__foot">
          {proposal.canReject ? (
            <Button size="small" variant="danger" onPress={() => setAsks('reject')}>
              {t('table.reject')}
            </Button>
          ) : undefined}
          {proposal.canWithdraw ? (
            <Button size="small" variant="quiet" onPress={() => setAsks('withdraw')}>
              {t('table.withdraw')}
            </Button>
          ) : undefined}
        </footer>
      ) : undefined}
      <ConfirmDialog
        isOpen={asks !== undefined}
        title={t(`table.${asks ?? 'reject'}-title`, { number: proposal.id + 1 })}
        confirmLabel={t(`table.${asks ?? 'reject'}`)}
        danger={asks === 'reject'}
        onClose={() => setAsks(undefined)}
        onConfirm={() => asks && void client.play({ type: asks, proposal: proposal.id })}
      >
        <p>{t(`table.${asks ?? 'reject'}-text`)}</p>
      </ConfirmDialog>
    </article>
  );
}

function PackageCard({
  game,
  given,
  proposal,
  pkg,
  onTake,
}: ProposalCardProps & { readonly pkg: ShownPackage }) {
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const [asks, setAsks] = useState<'accept' | 'object' | undefined>();
  const letter = letterOf(pkg.index);
  const belowWalkAway = pkg.aboveWalkAway < 0;
  return (
    <section className="package" aria-label={t('table.package', { letter })}>
      {proposal.packages.length > 1 ? <h4 className="label">{t('table.package', { letter })}</h4> : undefined}
      <PointsBar
        label={t('table.worth-to-you')}
        value={pkg.total}
        walkAway={game.view.sheet.walkAway}
        target={game.view.plan?.target}
        before={pkg.totalChange === undefined ? undefined : pkg.total - pkg.totalChange}
        hideKey
      />
      <dl className="package__clauses">
        {pkg.clauses.map((clause) => (
          <div
            key={clause.issue}
            className="package__clause"
            data-changed={clause.before === undefined ? undefined : ''}
            data-objected={clause.objectedBy.length > 0 ? '' : undefined}
          >
            <dt>{words.issue(clause.issue)}</dt>
            <dd>
              {clause.before === undefined ? undefined : (
                <>
                  <s className="soft">
                    <span className="unseen">{t('table.was')} </span>
                    {words.option(clause.issue, clause.before)}
                  </s>{' '}
                  <span className="unseen">{t('table.now')} </span>
                </>
              )}
              {words.option(clause.issue, clause.option)}
              {clause.objectedBy.length > 0 ? (
                <span className="package__objection">
                  {t('table.objected', {
                    parties: words.list(clause.objectedBy.map((party) => words.party(party))),
                  })}
                </span>
              ) : undefined}
            </dd>
            <dd className="figure package__points">
              {words.number(clause.points, 1)}
              {clause.pointsChange === 0 ? undefined : (
                <span className="package__change" data-gain={clause.pointsChange > 0 ? '' : undefined}>
                  {words.signed(clause.pointsChange, 1)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="package__supporters">
        <span className="label">{t('table.supported-by')}</span>{' '}
        {pkg.supporters.map((party) => (
          <PartyMark key={party} party={party} size={1.1} label={words.party(party)} />
        ))}
      </p>
      {pkg.home.constituencies.length === 0 ? undefined : (
        <p className="package__home">
          <span className="label">{t('table.at-home')}</span>{' '}
          {pkg.home.voteNeeded ? <StanceMark stance={pkg.home.result} /> : t('table.no-vote')}
        </p>
      )}
      {proposal.status === 'standing' ? (
        <div className="package__actions">
          {pkg.canAccept ? (
            <Button size="small" variant="primary" icon="check" onPress={() => setAsks('accept')}>
              {t('table.accept', { letter })}
            </Button>
          ) : undefined}
          {pkg.canObject ? (
            <Button size="small" onPress={() => setAsks('object')} icon="pen">
              {t('table.object')}
            </Button>
          ) : undefined}
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              client.draft.take(pkg.package);
              onTake();
            }}
          >
            {t('table.take')}
          </Button>
        </div>
      ) : undefined}
      {pkg.redLines.length > 0 ? (
        <p className="package__warning">{t('table.crosses-red-line')}</p>
      ) : undefined}
      <ConfirmDialog
        isOpen={asks === 'accept'}
        title={t('table.accept-title', { letter, number: proposal.id + 1 })}
        confirmLabel={t('table.accept', { letter })}
        danger={belowWalkAway}
        onClose={() => setAsks(undefined)}
        onConfirm={() => void client.play({ type: 'accept', proposal: proposal.id, package: pkg.index })}
      >
        <p>
          {t(belowWalkAway ? 'table.accept-below' : 'table.accept-above', {
            points: words.number(pkg.total, 1),
            distance: words.number(Math.abs(pkg.aboveWalkAway), 1),
          })}
        </p>
        {pkg.home.voteNeeded && pkg.home.result !== 'yes' ? (
          <p>{t(`table.accept-home.${pkg.home.result}`)}</p>
        ) : undefined}
      </ConfirmDialog>
      <ObjectionDialog
        isOpen={asks === 'object'}
        given={given}
        clauses={pkg.clauses}
        onClose={() => setAsks(undefined)}
        onObject={(issues) =>
          void client.play({ type: 'object', proposal: proposal.id, package: pkg.index, issues })
        }
      />
    </section>
  );
}
