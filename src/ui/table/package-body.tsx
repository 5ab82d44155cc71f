import { useState, type ReactNode } from 'react';
import { letterOf, type ShownPackage, type ShownProposal } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, Icon, PartyMark, PointsBar } from '../kit/index.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { ClauseList, type Reading } from './clause-list.tsx';
import { ObjectionDialog } from './objection-dialog.tsx';
import { sayEndorsement } from './say-endorsement.ts';
import { StanceMark } from './stance-mark.tsx';
import type { PartProps } from './table-parts.ts';

export interface PackageBodyProps extends PartProps {
  readonly proposal: ShownProposal;
  readonly pkg: ShownPackage;
  readonly draft: readonly number[];
  readonly reading: Reading;
  /** Called once a package has been taken into the draft. */
  readonly onTake: () => void;
  /** What may be done with the proposal as a whole. */
  readonly children: ReactNode;
}

/** One package on the table: what it brings, who stands behind it, what it says, and what one may do with it. */
export function PackageBody(props: PackageBodyProps) {
  const { game, given, proposal, pkg, draft, reading, onTake, children } = props;
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const { view } = game;
  const [asks, setAsks] = useState<'accept' | 'object' | undefined>();
  const isOwn = proposal.by === view.party;
  const letter = letterOf(pkg.index);
  const backers = pkg.supporters.filter((party) => party !== proposal.by);
  const outside = view.outside.find(
    (option) =>
      option.proposal === proposal.id && (option.kind === 'left-out' || option.package === pkg.index),
  );
  const isStanding = proposal.status === 'standing';
  return (
    <div className="package">
      <PointsBar
        label={t('table.worth-to-you')}
        value={pkg.total}
        walkAway={view.sheet.walkAway}
        target={view.plan?.target}
        before={pkg.totalChange === undefined ? undefined : pkg.total - pkg.totalChange}
        hideKey
      />
      <ul className="package__facts">
        <li data-loss={pkg.aboveWalkAway < 0 ? '' : undefined}>
          {t(pkg.aboveWalkAway < 0 ? 'table.below' : 'table.above', {
            points: words.number(Math.abs(pkg.aboveWalkAway), 1),
          })}
        </li>
        {pkg.totalChange === undefined || isOwn ? undefined : (
          <li>{t('table.on-its-last', { points: words.signed(pkg.totalChange, 1) })}</li>
        )}
        {pkg.home.constituencies.length === 0 ? undefined : (
          <li>
            {t('table.at-home')}{' '}
            {pkg.home.voteNeeded ? <StanceMark stance={pkg.home.result} /> : t('table.no-vote')}
          </li>
        )}
        {outside === undefined ? undefined : (
          <li className="package__outside" data-kind={outside.kind}>
            <Icon name={outside.kind === 'rival-offer' ? 'flag' : 'warning'} size={1} />
            {t(`table.outside.tag.${outside.kind}`)}
          </li>
        )}
        {isStanding && backers.length > 0 ? (
          <li className="package__backers">
            {t('table.supported-by')}
            {backers.map((party) => (
              <PartyMark key={party} party={party} size={1.1} label={words.party(party)} />
            ))}
          </li>
        ) : undefined}
      </ul>
      {pkg.redLines.map((line) => (
        <p key={line} className="package__warning">
          <strong>{t('table.red-line')}</strong> {given.texts.own?.redLines[line]}
        </p>
      ))}
      {pkg.endorsements.map((endorsement) => (
        <p key={endorsement.seat} className={endorsement.state === 'given' ? 'soft' : 'package__warning'}>
          {sayEndorsement(given, game.brief, endorsement)}
        </p>
      ))}
      <ClauseList given={given} view={view} pkg={pkg} draft={draft} reading={reading} />
      {reading !== 'moved' && pkg.interactions.length > 0 ? (
        <ul className="package__couplings">
          {pkg.interactions.map(({ id, points }) => (
            <li key={id}>
              <span>{given.texts.own?.interactions[id] ?? t('table.interactions')}</span>
              <span className="figure">{words.signed(points, 1)}</span>
            </li>
          ))}
        </ul>
      ) : undefined}
      <div className="package__actions">
        <div className="package__group">
          {pkg.canAccept ? (
            <Button size="small" icon="check" onPress={() => setAsks('accept')}>
              {proposal.packages.length > 1 ? t('table.accept-letter', { letter }) : t('table.accept')}
            </Button>
          ) : undefined}
          {children}
        </div>
        <div className="package__group">
          {isOwn && isStanding ? undefined : (
            <Button
              size="small"
              variant="quiet"
              icon="pen"
              onPress={() => {
                client.draft.take(pkg.package);
                onTake();
              }}
            >
              {t('table.take')}
            </Button>
          )}
          {pkg.canObject ? (
            <Button size="small" variant="quiet" icon="flag" onPress={() => setAsks('object')}>
              {t('table.object')}
            </Button>
          ) : undefined}
        </div>
      </div>
      <AcceptDialog
        isOpen={asks === 'accept'}
        game={game}
        given={given}
        proposal={proposal}
        pkg={pkg}
        onClose={() => setAsks(undefined)}
      />
      <ObjectionDialog
        isOpen={asks === 'object'}
        given={given}
        clauses={pkg.clauses}
        onClose={() => setAsks(undefined)}
        onObject={(issues) =>
          void client.play({ type: 'object', proposal: proposal.id, package: pkg.index, issues })
        }
      />
    </div>
  );
}
