import { Button, IconButton } from '../kit/index.ts';
import { ClockFace } from './clock-face.tsx';
import { Delegations } from './delegations.tsx';
import { DraftFigure } from './draft-figure.tsx';
import type { PartProps } from './table-parts.ts';
import type { Layout } from './use-layout.ts';
import './table-head.css';

export interface TableHeadProps extends PartProps {
  readonly layout: Layout;
  readonly onDossier: () => void;
}

/** Where the talks stand: the round, who is doing what, the time, and what one's own draft would bring. */
export function TableHead({ game, given, layout, onDossier }: TableHeadProps) {
  const { t } = given.words;
  const { view } = game;
  return (
    <header className="table-head">
      <div className="table-head__round">
        <h1 className="table-head__title" tabIndex={-1}>
          {t('table.title', { round: view.round, rounds: view.rounds })}
        </h1>
        <div className="table-head__rounds" aria-hidden="true">
          {Array.from({ length: view.rounds }, (_, round) => (
            <span
              key={round}
              data-past={round + 1 < view.round ? '' : undefined}
              data-now={round + 1 === view.round ? '' : undefined}
            />
          ))}
        </div>
      </div>
      <Delegations game={game} given={given} />
      <ClockFace game={game} given={given} />
      <div className="table-head__end">
        {layout === 'narrow' ? <DraftFigure game={game} given={given} /> : undefined}
        {layout === 'wide' ? (
          <Button size="small" icon="note" onPress={onDossier}>
            {t('table.dossier')}
          </Button>
        ) : (
          <IconButton
            size="small"
            variant="secondary"
            icon="note"
            label={t('table.dossier')}
            onPress={onDossier}
          />
        )}
      </div>
    </header>
  );
}
