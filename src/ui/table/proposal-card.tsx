import { memo, useState, type CSSProperties } from 'react';
import type { ShownProposal } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, classes, ConfirmDialog, Folio, partyColour, PartyMark, Stamp } from '../kit/index.ts';
import type { Reading } from './clause-list.tsx';
import { PackageBody } from './package-body.tsx';
import { PackageTabs } from './package-tabs.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import './proposal-card.css';

export interface ProposalCardProps extends PartProps {
  readonly proposal: ShownProposal;
  readonly draft: readonly number[];
  readonly reading: Reading;
  readonly onTake: () => void;
}

/** One proposal as a paper on the table, its packages behind one another. */
export const ProposalCard = memo(function ProposalCard({
  game,
  given,
  proposal,
  draft,
  reading,
  onTake,
}: ProposalCardProps) {
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const totals = proposal.packages.map(({ total }) => total);
  const [open, setOpen] = useState(() => totals.indexOf(Math.max(...totals)));
  const [asks, setAsks] = useState<'reject' | 'withdraw' | undefined>();
  const pkg = proposal.packages[open];
  const isOwn = proposal.by === game.view.party;
  const number = proposal.id + 1;
  // `--party` is how the style sheet learns the party's hue.
  const hue: CSSProperties & { readonly '--party': string } = { '--party': partyColour(proposal.by) };
  return (
    <article
      className={classes(
        'proposal',
        isOwn && 'proposal--own',
        proposal.status !== 'standing' && 'proposal--past',
      )}
      aria-label={t(isOwn ? 'table.proposal-own' : 'table.proposal', {
        number,
        party: words.party(proposal.by),
      })}
      style={hue}
    >
      <header className="proposal__head">
        <PartyMark party={proposal.by} size={1.45} />
        <h3 className="proposal__author">{isOwn ? t('table.yours-title') : words.party(proposal.by)}</h3>
        <Folio>{t('table.proposal-folio', { number, round: proposal.round })}</Folio>
        {proposal.status === 'standing' ? undefined : (
          <Stamp tone="plain">{t(`table.status.${proposal.status}`)}</Stamp>
        )}
      </header>
      {proposal.packages.length > 1 ? (
        <PackageTabs
          label={t('table.packages')}
          totals={totals}
          walkAway={game.view.sheet.walkAway}
          active={open}
          onSelect={setOpen}
        />
      ) : undefined}
      {pkg === undefined ? undefined : (
        <PackageBody
          key={pkg.index}
          game={game}
          given={given}
          proposal={proposal}
          pkg={pkg}
          draft={draft}
          reading={reading}
          onTake={onTake}
        >
          {proposal.canReject ? (
            <Button size="small" variant="quiet" icon="close" onPress={() => setAsks('reject')}>
              {t('table.reject')}
            </Button>
          ) : undefined}
          {proposal.canWithdraw ? (
            <Button size="small" variant="quiet" icon="undo" onPress={() => setAsks('withdraw')}>
              {t('table.withdraw')}
            </Button>
          ) : undefined}
        </PackageBody>
      )}
      {proposal.rejectedBy.length === 0 ? undefined : (
        <p className="proposal__note">
          {t('table.rejected-by', {
            parties: words.list(
              proposal.rejectedBy.map((party) =>
                party === game.view.party ? t('table.you') : words.party(party),
              ),
            ),
          })}
        </p>
      )}
      <ConfirmDialog
        isOpen={asks !== undefined}
        title={t(`table.${asks ?? 'reject'}-title`, { number })}
        confirmLabel={t(`table.${asks ?? 'reject'}`)}
        danger={asks === 'reject'}
        onClose={() => setAsks(undefined)}
        onConfirm={() => asks && void client.play({ type: asks, proposal: proposal.id })}
      >
        <p>{t(`table.${asks ?? 'reject'}-text`)}</p>
      </ConfirmDialog>
    </article>
  );
}, unlessChanged('view'));
