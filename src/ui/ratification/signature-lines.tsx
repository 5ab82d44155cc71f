import type { PartyIndex } from '#client/index.ts';
import { PartyMark, Stamp } from '../kit/index.ts';
import { mayNow, type PartProps } from '../table/table-parts.ts';
import { SignatureStroke } from './signature-stroke.tsx';
import './signature-lines.css';

export interface SignatureLinesProps extends PartProps {
  readonly parties: readonly PartyIndex[];
  /** Parties that had signed before anybody watched. */
  readonly known: ReadonlySet<PartyIndex>;
}

/** A line for each delegation, and on it the signature once it stands there. */
export function SignatureLines({ game, given: { words }, parties, known }: SignatureLinesProps) {
  const { t } = words;
  const { view } = game;
  return (
    <ul className="signature-lines">
      {parties.map((party) => {
        const isSigned = view.signed[party] === true;
        const isFresh = !known.has(party);
        const isYours = party === view.party && mayNow(game, 'sign');
        return (
          <li key={party} className="signature-line" data-yours={isYours ? '' : undefined}>
            <div className="signature-line__field">
              {isSigned ? (
                <>
                  <SignatureStroke name={words.party(party)} isFresh={isFresh} />
                  <Stamp tone="good" struck={isFresh}>
                    {t('ratification.sign.stamp')}
                  </Stamp>
                </>
              ) : undefined}
            </div>
            <p className="signature-line__name">
              <PartyMark party={party} size={1} hollow={!isSigned} />
              {words.party(party)}
            </p>
            <p className="signature-line__who">
              {words.delegation(party)}
              {isSigned ? undefined : (
                <span className="signature-line__state">
                  {t(isYours ? 'ratification.sign.yours' : 'ratification.sign.unsigned')}
                </span>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
