import { memo, useState } from 'react';
import type { CaseFile, OptionTouch, TouchKind } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Icon, LinkButton, type IconName } from '../kit/index.ts';
import { RegimeSlip } from './regime-slip.tsx';
import './option-law.css';

const signs: Readonly<Record<TouchKind, IconName>> = {
  closed: 'lock',
  'kept-open': 'key',
  costs: 'minus',
  brings: 'plus',
  complaint: 'scales',
  guard: 'check',
  finance: 'plus',
  market: 'note',
  ended: 'note',
};

export interface OptionLawProps {
  /** The option's own control is described by it. */
  readonly id: string;
  readonly touches: readonly OptionTouch[];
  /** Whether each would come about with this option in the draft, in the order of `touches`. */
  readonly applies: readonly boolean[];
  readonly given: Case;
  readonly regimes: CaseFile['regimes'];
}

/** Why an option is closed, dear or open to complaint, and the card of every regime behind it. */
export const OptionLaw = memo(function OptionLaw(props: OptionLawProps) {
  const { id, touches, applies, given, regimes } = props;
  const { t } = given.words;
  const [showsIdle, setShowsIdle] = useState(false);
  const line = (touch: OptionTouch, isIdle: boolean) => (
    <li
      key={`${touch.kind} ${touch.sentence} ${touch.onlyWith}`}
      className="option-law__line"
      data-kind={touch.kind}
      data-idle={isIdle ? '' : undefined}
    >
      <Icon name={signs[touch.kind]} size={0.9} />
      <span>
        {isIdle && touch.onlyWith !== '' ? `${touch.sentence} ${touch.onlyWith}` : touch.sentence}
        {touch.regimes.map((regime) => (
          <span key={regime} className="option-law__by">
            {' '}
            <RegimeSlip
              regime={regime}
              given={given}
              sources={regimes.find((one) => one.id === regime)?.sources ?? []}
            />
          </span>
        ))}
      </span>
    </li>
  );
  const now = touches.filter((_, index) => applies[index] === true);
  const idle = touches.filter((_, index) => applies[index] !== true);
  return (
    <div className="option-law">
      <ul id={id}>{now.map((touch) => line(touch, false))}</ul>
      {idle.length === 0 ? undefined : (
        <>
          <LinkButton aria-expanded={showsIdle} onPress={() => setShowsIdle(!showsIdle)}>
            {t('regimes.option.with-others', { count: idle.length })}
          </LinkButton>
          {showsIdle ? <ul>{idle.map((touch) => line(touch, true))}</ul> : undefined}
        </>
      )}
    </div>
  );
}, isSameLaw);

/** What would come about is worked out anew with every change of the draft, and mostly comes out the same. */
function isSameLaw(before: OptionLawProps, after: OptionLawProps): boolean {
  const { applies, ...others } = after;
  return (
    applies.every((one, index) => one === before.applies[index]) &&
    (Object.keys(others) as (keyof typeof others)[]).every((key) => before[key] === others[key])
  );
}
