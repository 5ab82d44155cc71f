import type { ResultStrip } from '#client/index.ts';
import { PartyMark, PartyName } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './result-strip.css';

export interface ResultStripsProps {
  readonly strips: readonly ResultStrip[];
  readonly name: (party: number) => string;
  /** The player's own, which stands first and largest. */
  readonly me: number;
  readonly isAgreed: boolean;
}

/** Each party on its own ruler of 0 to 100: walk-away, result, what was still there, and the best it could hope for. */
export function ResultStrips({ strips, name, me, isAgreed }: ResultStripsProps) {
  const { t, number } = useWords();
  const ordered = [...strips].sort((a, b) => Number(b.party === me) - Number(a.party === me));
  return (
    <div className="result-strips">
      <ul className="result-strips__list">
        {ordered.map((strip) => (
          <li key={strip.party} className="result-strip" data-own={strip.party === me ? '' : undefined}>
            <div className="result-strip__head">
              <PartyName party={strip.party} name={name(strip.party)} />
              <span className="result-strip__figure">{number(strip.points, 1)}</span>
            </div>
            <Ruler strip={strip} />
            <p className="result-strip__words">{wordsOf(strip)}</p>
          </li>
        ))}
      </ul>
      <ul className="chart-key">
        <li>
          <span className="strip-key" data-mark="walk-away" aria-hidden="true" />
          {t('debrief.results.key.walk-away')}
        </li>
        <li>
          <span className="strip-key" data-mark="more" aria-hidden="true" />
          {t('debrief.results.key.more')}
        </li>
        <li>
          <span className="strip-key" data-mark="best" aria-hidden="true" />
          {t('debrief.results.key.best')}
        </li>
      </ul>
    </div>
  );

  function wordsOf({ walkAway, gain, couldHaveHad, best, isBound, walkAwayBefore }: ResultStrip): string {
    const sentences = [
      t(
        !isAgreed
          ? 'debrief.results.strip.impasse'
          : !isBound
            ? 'debrief.results.strip.not-bound'
            : gain < 0
              ? 'debrief.results.strip.below'
              : 'debrief.results.strip.above',
        { gain: number(Math.abs(gain), 1), walkAway: number(walkAway, 1) },
      ),
      ...(walkAwayBefore === undefined
        ? []
        : [t('debrief.results.strip.moved', { before: number(walkAwayBefore, 1) })]),
      ...(couldHaveHad >= 0.05 ? [t('debrief.results.strip.more', { more: number(couldHaveHad, 1) })] : []),
      ...(best === undefined ? [] : [t('debrief.results.strip.best', { best: number(best, 1) })]),
    ];
    return sentences.join(' ');
  }
}

const share = (points: number): string => `${Math.min(100, Math.max(0, points))}%`;

function Ruler({
  strip: { party, points, walkAway, gain, couldHaveHad, best },
}: {
  readonly strip: ResultStrip;
}) {
  const from = Math.min(points, walkAway);
  return (
    <div className="result-strip__ruler" aria-hidden="true">
      <div className="result-strip__track" />
      <div
        className="result-strip__gain"
        data-below={gain < 0 ? '' : undefined}
        style={{ insetInlineStart: share(from), inlineSize: share(Math.abs(points - walkAway)) }}
      />
      <div
        className="result-strip__more"
        style={{ insetInlineStart: share(points), inlineSize: share(Math.min(couldHaveHad, 100 - points)) }}
      />
      <span
        className="result-strip__mark"
        data-mark="walk-away"
        style={{ insetInlineStart: share(walkAway) }}
      />
      {best === undefined ? undefined : (
        <span className="result-strip__mark" data-mark="best" style={{ insetInlineStart: share(best) }} />
      )}
      <span className="result-strip__result" style={{ insetInlineStart: share(points) }}>
        <PartyMark party={party} size={1.25} />
      </span>
    </div>
  );
}
