import type { CaseFile } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { LinkButton, Popover, Prose } from '../kit/index.ts';
import './regime-slip.css';

export interface RegimeSlipProps {
  readonly regime: string;
  readonly given: Case;
  readonly sources: CaseFile['regimes'][number]['sources'];
}

/** The name of a regime, and behind it the card that tells what it is: one press away from where it bites. */
export function RegimeSlip({ regime, given: { words, texts }, sources }: RegimeSlipProps) {
  const { t } = words;
  const { name = regime, summary = '', inPlay = '', members, ends } = texts.regimes[regime] ?? {};
  return (
    <Popover
      label={t('regimes.option.about', { name })}
      trigger={<LinkButton aria-label={t('regimes.option.about', { name })}>{name}</LinkButton>}
    >
      {/* A card may be longer than its slip has room: it can be scrolled by key. */}
      <div className="regime-slip" role="group" aria-label={name} tabIndex={0}>
        <h4>{name}</h4>
        <p>{summary}</p>
        <Prose text={inPlay} small />
        <dl className="regime-slip__facts">
          {members === undefined ? undefined : (
            <div>
              <dt>{t('regimes.members')}</dt>
              <dd>{members}</dd>
            </div>
          )}
          {ends === undefined ? undefined : (
            <div>
              <dt>{t('regimes.ends')}</dt>
              <dd>{ends}</dd>
            </div>
          )}
          {sources.length === 0 ? undefined : (
            <div>
              <dt>{t('regimes.option.sources')}</dt>
              {sources.map(({ document, passage }) => (
                <dd key={`${document} ${passage}`}>{`${document}. ${passage}`}</dd>
              ))}
            </div>
          )}
        </dl>
      </div>
    </Popover>
  );
}
