import { useState } from 'react';
import { outlookAtHome, type GameState, type Package } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, Disclosure, PointsBar, Stamp } from '../kit/index.ts';
import { StanceMark } from './stance-mark.tsx';
import './home-panel.css';

export interface HomePanelProps {
  readonly game: GameState;
  readonly given: Case;
  /** The package they are asked about. */
  readonly pkg: Package;
  /** What that package is: "your draft". */
  readonly about: string;
}

/** Those who have to live with it: what they would say, as far as one knows. */
export function HomePanel({ game, given, pkg, about }: HomePanelProps) {
  const { words, texts } = given;
  const { t } = words;
  const client = useClient();
  const [asked, setAsked] = useState<number | undefined>();
  const { brief, view } = game;
  const outlook = outlookAtHome(brief, view, pkg);
  const question = view.legal.find((move) => move.type === 'consult');
  const procedure = brief.rules.procedures[view.party];
  if (outlook.constituencies.length === 0) return <p>{t('table.no-home')}</p>;
  const askedHome = outlook.constituencies.find(({ constituency }) => constituency === asked);
  return (
    <div className="home-panel">
      <p>
        {t(`table.procedure.${procedure?.name ?? 'executive'}`, { quorum: words.percent(outlook.quorum) })}{' '}
        {outlook.voteNeeded ? undefined : t('table.no-vote-needed')}
      </p>
      <p className="home-panel__result">
        <span className="label">{about}</span> <StanceMark stance={outlook.result} />
      </p>
      <ul className="home-panel__list">
        {outlook.constituencies.map((entry) => (
          <li key={entry.id} className="constituency">
            <div className="constituency__head">
              <h3>{words.constituency(entry.id)}</h3>
              {entry.veto ? <Stamp>{t('table.veto')}</Stamp> : undefined}
              <StanceMark stance={entry.stance} />
            </div>
            <PointsBar
              hideKey
              label={t('table.gives-them', { goodwill: words.signed(entry.goodwill) })}
              value={Math.max(0, Math.min(100, entry.points + entry.goodwill))}
              walkAway={(entry.thresholdBetween[0] + entry.thresholdBetween[1]) / 2}
            />
            <p className="soft">
              {entry.thresholdBetween[0] === entry.thresholdBetween[1]
                ? t('table.needs-exactly', { points: words.number(entry.thresholdBetween[0]) })
                : t('table.needs-between', {
                    least: words.number(entry.thresholdBetween[0]),
                    most: words.number(entry.thresholdBetween[1]),
                  })}{' '}
              {t('table.weight', { share: words.percent(entry.weight) })}
            </p>
            <Disclosure title={t('table.what-they-want')} level={3}>
              <p>{texts.own?.wants[entry.id]}</p>
            </Disclosure>
            {question?.type === 'consult' && question.constituencies.includes(entry.constituency) ? (
              <Button size="small" icon="people" onPress={() => setAsked(entry.constituency)}>
                {t('table.consult')}
              </Button>
            ) : undefined}
            {entry.consulted ? <p className="constituency__consulted">{t('table.consulted')}</p> : undefined}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={askedHome !== undefined}
        title={t('table.consult-title', { name: words.constituency(askedHome?.id ?? '') })}
        confirmLabel={t('table.consult')}
        onClose={() => setAsked(undefined)}
        onConfirm={() => asked !== undefined && void client.play({ type: 'consult', constituency: asked })}
      >
        <p>
          {t(`table.consult-text.${brief.rules.protocol}`, {
            points: words.number(brief.rules.goodwill.consulted),
          })}
        </p>
      </ConfirmDialog>
    </div>
  );
}
