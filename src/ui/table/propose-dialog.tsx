import { letterOf, outlookAtHome, pointsOf, type Package } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { ConfirmDialog } from '../kit/index.ts';
import { PackageText } from './package-text.tsx';
import { StanceMark } from './stance-mark.tsx';
import type { PartProps } from './table-parts.ts';

export interface ProposeDialogProps extends PartProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Sums up a proposal before it is tabled: what it asks, what changed, what it is worth and how home would take it. */
export function ProposeDialog({ isOpen, onClose, game, given }: ProposeDialogProps) {
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const { draft, view } = game;
  const count = draft.packages.length;
  const last = view.proposals.filter(({ by }) => by === view.party).at(-1);
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('table.propose-title', { count })}
      confirmLabel={t('table.propose', { count })}
      onClose={onClose}
      onConfirm={() => void client.play({ type: 'propose', packages: draft.packages })}
    >
      <p>{t('table.propose-text')}</p>
      {last?.status === 'standing' ? (
        <p>{t('table.propose-replaces', { number: last.id + 1 })}</p>
      ) : undefined}
      <div className="proposal-summaries" role="group" tabIndex={0} aria-label={t('table.packages')}>
        {draft.packages.map((pkg, index) => (
          <Summary
            key={letterOf(index)}
            game={game}
            given={given}
            pkg={pkg}
            letter={count > 1 ? letterOf(index) : undefined}
            last={last?.packages[index] ?? last?.packages[0]}
          />
        ))}
      </div>
    </ConfirmDialog>
  );
}

interface SummaryProps extends PartProps {
  readonly pkg: Package;
  readonly letter: string | undefined;
  readonly last: Package | undefined;
}

function Summary({ game, given, pkg, letter, last }: SummaryProps) {
  const { words } = given;
  const { t } = words;
  const { brief, view } = game;
  const points = pointsOf(view.sheet, pkg);
  const above = points - view.sheet.walkAway;
  const home = outlookAtHome(brief, view, pkg);
  return (
    <section className="proposal-summary" aria-label={letter && t('table.package', { letter })}>
      {letter === undefined ? undefined : <h3>{t('table.package', { letter })}</h3>}
      <p className="proposal-summary__facts">
        <strong className="figure">{t('common.points', { points: words.number(points, 1) })}</strong>
        <span data-loss={above < 0 ? '' : undefined}>
          {t(above < 0 ? 'table.below' : 'table.above', { points: words.number(Math.abs(above), 1) })}
        </span>
        {home.constituencies.length === 0 ? undefined : (
          <span>
            {t('table.at-home')} {home.voteNeeded ? <StanceMark stance={home.result} /> : t('table.no-vote')}
          </span>
        )}
      </p>
      <PackageText given={given} brief={brief} pkg={pkg} points={view.sheet.points} comparedWith={last} />
    </section>
  );
}
