import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { FeedLine, FeedRound } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, Disclosure, Icon, PartyMark, Prose } from '../kit/index.ts';
import './feed.css';

export interface FeedProps {
  readonly rounds: readonly FeedRound[];
  readonly label: string;
  readonly given: Case;
  readonly own: number;
}

/** How near the foot, in pixels, still counts as reading along. */
const NEAR = 48;

/** The minutes of the talks, by round, the newest at the foot. Follows along unless somebody reads back. */
export const Feed = memo(function Feed({ rounds, label, given, own }: FeedProps) {
  const { t } = given.words;
  const frame = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [isBehind, setBehind] = useState(false);
  const last = rounds.at(-1)?.lines.at(-1)?.id;

  const toFoot = () => {
    const { current } = frame;
    if (current !== null) current.scrollTop = current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (follows.current) toFoot();
    else setBehind(true);
  }, [last]);

  const onScroll = () => {
    const { current } = frame;
    if (current === null) return;
    follows.current = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR;
    if (follows.current) setBehind(false);
  };

  return (
    <div className="feed">
      <div
        className="feed__frame"
        ref={frame}
        onScroll={onScroll}
        role="group"
        tabIndex={0}
        aria-label={label}
      >
        {rounds.map(({ round, lines }) => (
          <section key={round} className="feed__round" aria-label={titleOf(given, round)}>
            <h3 className="feed__title label">{titleOf(given, round)}</h3>
            <ol>
              {lines.map((line) => (
                <Line key={line.id} line={line} given={given} isOwn={line.party === own} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {isBehind ? (
        <div className="feed__jump">
          <Button
            size="small"
            icon="arrow-down"
            onPress={() => {
              toFoot();
              setBehind(false);
            }}
          >
            {t('table.newer')}
          </Button>
        </div>
      ) : undefined}
    </div>
  );
});

const titleOf = ({ words }: Case, round: number): string =>
  round === 0 ? words.t('table.before-round') : words.t('table.round-title', { round });

interface LineProps {
  readonly line: FeedLine;
  readonly given: Case;
  readonly isOwn: boolean;
}

const Line = memo(function Line({ line, given: { words, texts }, isOwn }: LineProps) {
  const { t } = words;
  const bulletin = line.inject === undefined ? undefined : texts.injects[line.inject];
  return (
    <li
      className="feed__line"
      data-kind={line.kind}
      data-own={isOwn ? '' : undefined}
      data-confidential={line.confidential ? '' : undefined}
    >
      <span className="feed__mark">
        {line.party !== undefined ? (
          <PartyMark party={line.party} size={1.05} />
        ) : line.kind === 'news' ? (
          <Icon name="news" size={1.05} />
        ) : undefined}
      </span>
      <div className="feed__words">
        {line.isSpeech && line.party !== undefined ? (
          <>
            <span className="feed__speaker">{isOwn ? t('table.you') : words.party(line.party)}</span>
            <p className="feed__speech">{line.sentence}</p>
          </>
        ) : bulletin === undefined ? (
          <p>
            {line.sentence}
            {line.confidential ? (
              <span className="feed__confidential">
                {' '}
                <Icon name="lock" size={0.8} />
                {t('table.confidential')}
              </span>
            ) : undefined}
          </p>
        ) : (
          <Disclosure title={line.sentence} level={4}>
            <Prose text={bulletin.text} small />
          </Disclosure>
        )}
      </div>
    </li>
  );
});
