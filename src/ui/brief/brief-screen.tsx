import { useMemo, useState } from 'react';
import { Button, Later, PartyMark, Stamp, Tabs, type TabItem } from '../kit/index.ts';
import { FootBar } from '../shell/shell.tsx';
import { useWords } from '../words/words.ts';
import type { BriefModel } from './brief-model.ts';
import './brief.css';
import { PointsSheet } from './sections/points-sheet.tsx';
import { Instructions, RedLines, Situation, Tactics } from './sections/story.tsx';
import { HomeFront, Others, Regimes, Rules, Sources } from './sections/world.tsx';

const tabs = [
  'situation',
  'instructions',
  'sheet',
  'red-lines',
  'home',
  'others',
  'regimes',
  'rules',
  'tactics',
  'sources',
] as const;
type TabId = (typeof tabs)[number];

const sections = {
  situation: Situation,
  instructions: Instructions,
  sheet: PointsSheet,
  'red-lines': RedLines,
  home: HomeFront,
  others: Others,
  regimes: Regimes,
  rules: Rules,
  tactics: Tactics,
  sources: Sources,
} as const satisfies Record<TabId, unknown>;

export interface BriefScreenProps {
  readonly model: BriefModel;
  /** Closes the dossier and goes on to the planning sheet; undefined for whoever does not speak for the delegation. */
  readonly onContinue: (() => void) | undefined;
  /** One has gone on already, and others still read. */
  readonly isDone: boolean;
}

/** The confidential dossier of one delegation. */
export function BriefScreen({ model, onContinue, isDone }: BriefScreenProps) {
  const { t } = useWords();
  return (
    <>
      <div className="page brief">
        <header className="brief__cover">
          <span className="brief__mark">
            <PartyMark party={model.party} size={1} />
          </span>
          <div>
            <p className="label">{model.title}</p>
            <h1 tabIndex={-1}>{model.delegation}</h1>
            <p className="brief__to">
              {model.seatTitle === undefined ? undefined : t('brief.to', { who: model.seatTitle })}{' '}
              {model.duty}
            </p>
          </div>
          <div className="brief__stamps">
            <Stamp large>{t('brief.confidential')}</Stamp>
          </div>
        </header>
        <Later>
          <Dossier model={model} />
        </Later>
      </div>
      <FootBar note={t(isDone ? 'brief.others-read' : onContinue ? 'brief.at-hand' : 'brief.head-goes-on')}>
        {onContinue === undefined ? undefined : (
          <Button variant="primary" size="large" isDisabled={isDone} onPress={onContinue}>
            {t('brief.continue')}
          </Button>
        )}
      </FootBar>
    </>
  );
}

/** The sheets of the dossier alone: also read from the table. */
export function Dossier({ model }: { readonly model: BriefModel }) {
  const { t } = useWords();
  const [open, setOpen] = useState<TabId>('situation');
  const items = useMemo(() => {
    const shown = tabs.filter((id) => id !== 'home' || model.home.length > 0);
    return shown.map((id, index): TabItem<TabId> => {
      const Section = sections[id];
      return {
        id,
        label: t(`brief.tabs.${id}`),
        folio: `${index + 1}`,
        content: <Section model={model} folio={index + 1} />,
      };
    });
  }, [model, t]);
  return (
    <Tabs label={t('brief.contents')} variant="dossier" items={items} selected={open} onSelect={setOpen} />
  );
}
