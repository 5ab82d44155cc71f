import { letterOf, satisfies, type ShownPackage, type ShownProposal } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { ConfirmDialog } from '../kit/index.ts';
import { PackageText } from './package-text.tsx';
import type { PartProps } from './table-parts.ts';

export interface AcceptDialogProps extends PartProps {
  readonly isOpen: boolean;
  readonly proposal: ShownProposal;
  readonly pkg: ShownPackage;
  readonly onClose: () => void;
}

/** Asks before supporting a package: it may become the draft agreement at once. */
export function AcceptDialog({ isOpen, game, given, proposal, pkg, onClose }: AcceptDialogProps) {
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const isBelow = pkg.aboveWalkAway < 0;
  // With this support the decision rule would be satisfied.
  const backers = [...new Set([...pkg.supporters, game.view.party])];
  const isLast = satisfies(game.brief.rules.decision, backers);
  const letter = letterOf(pkg.index);
  const number = proposal.id + 1;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={
        proposal.packages.length > 1
          ? t('table.accept-title-letter', { letter, number })
          : t('table.accept-title', { number })
      }
      confirmLabel={t('table.accept')}
      danger={isBelow}
      onClose={onClose}
      onConfirm={() => void client.play({ type: 'accept', proposal: proposal.id, package: pkg.index })}
    >
      <p>
        {t(isBelow ? 'table.accept-below' : 'table.accept-above', {
          points: words.number(pkg.total, 1),
          distance: words.number(Math.abs(pkg.aboveWalkAway), 1),
        })}
      </p>
      <p>
        {isLast
          ? t('table.accept-binds')
          : t('table.accept-waits', {
              parties: words.list(
                game.brief.parties.flatMap((_, party) =>
                  party === game.view.party ||
                  pkg.supporters.includes(party) ||
                  game.view.left[party] === true
                    ? []
                    : [words.party(party)],
                ),
              ),
            })}
      </p>
      {pkg.home.voteNeeded && pkg.home.result !== 'yes' ? (
        <p>{t(`table.accept-home.${pkg.home.result}`)}</p>
      ) : undefined}
      {pkg.promiseCost > 0 ? (
        <p className="package__warning">
          {t('table.promise-cost', { points: words.number(pkg.promiseCost, 1) })}
        </p>
      ) : undefined}
      <div
        className="proposal-summaries"
        role="group"
        tabIndex={0}
        aria-label={t('table.package', { letter })}
      >
        <PackageText given={given} brief={game.brief} pkg={pkg.package} points={game.view.sheet.points} />
      </div>
    </ConfirmDialog>
  );
}
