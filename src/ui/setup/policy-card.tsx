import { Dialog, Facts } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { PersonaEmblem } from './persona-emblem.tsx';
import type { SetupStrategy } from './policy-text.ts';
import './setup.css';

export interface PolicyCardDialogProps {
  readonly strategy: SetupStrategy | undefined;
  readonly onClose: () => void;
}

/** How a program negotiates, said openly. */
export function PolicyCardDialog({ strategy, onClose }: PolicyCardDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      isOpen={strategy !== undefined}
      onClose={onClose}
      placement="side"
      title={t('setup.policy-card', { name: strategy?.name ?? '' })}
    >
      {strategy === undefined ? undefined : (
        <>
          {strategy.isPerson ? (
            <div className="policy-card__head">
              <PersonaEmblem persona={strategy.id} size={4.5} />
              <p className="lead">{strategy.summary}</p>
            </div>
          ) : (
            <p className="lead">{strategy.summary}</p>
          )}
          {strategy.curve === undefined ? undefined : <DemandCurve curve={strategy.curve} />}
          <Facts facts={strategy.card.map(({ id, name, text }) => ({ id, name, value: text }))} />
          <p className="soft policy-card__paper">{strategy.paper}</p>
        </>
      )}
    </Dialog>
  );
}

const width = 240;
const height = 84;

/** What it asks for from the first round to the last, between its walk-away and its best package. */
function DemandCurve({ curve }: { readonly curve: readonly number[] }) {
  const { t } = useWords();
  const points = curve.map((share, index) => {
    const x = (index / Math.max(1, curve.length - 1)) * width;
    return `${x.toFixed(1)},${((1 - share) * height).toFixed(1)}`;
  });
  return (
    <figure className="policy-card__curve">
      <span className="label">{t('setup.curve-best')}</span>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none">
        <path className="policy-card__frame" d={`M0,0V${height}H${width}`} />
        <polyline className="policy-card__line" points={points.join(' ')} />
      </svg>
      <span className="label">{t('setup.curve-walk-away')}</span>
      <figcaption className="label">{t('setup.curve-caption')}</figcaption>
    </figure>
  );
}
