import { memo, useDeferredValue, useState } from 'react';
import type { ShownProposal } from '#client/index.ts';
import { Button, Disclosure } from '../kit/index.ts';
import { readings, type Reading } from './clause-list.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import './proposals-panel.css';

export interface ProposalsPanelProps extends PartProps {
  readonly proposals: readonly ShownProposal[];
  /** The package of the draft that is being edited. */
  readonly draft: readonly number[];
  /** Called once a package has been taken into the draft. */
  readonly onTake: () => void;
}

/** What lies on the table, proposal by proposal, and what lay there before. */
export const ProposalsPanel = memo(
  function ProposalsPanel(props: ProposalsPanelProps) {
    const { game, given, proposals, draft, onTake } = props;
    const { t } = given.words;
    const [reading, setReading] = useState<Reading>('draft');
    const shownReading = useDeferredValue(reading);
    const [isComparing, setComparing] = useState(false);
    const standing = proposals.filter(({ status }) => status === 'standing' || status === 'agreed');
    const past = proposals.filter((proposal) => !standing.includes(proposal));
    const card = (proposal: ShownProposal) => (
      <ProposalCard
        key={proposal.id}
        game={game}
        given={given}
        proposal={proposal}
        draft={draft}
        reading={shownReading}
        onTake={onTake}
      />
    );
    return (
      <div className="proposals">
        {standing.length === 0 ? (
          <p className="proposals__empty">
            {t(past.length === 0 ? 'table.nothing-stands' : 'table.nothing-stands-now')}
          </p>
        ) : (
          <div className="proposals__bar">
            <div className="segments" role="group" aria-label={t('table.reading')}>
              {readings.map((value) => (
                <button
                  key={value}
                  type="button"
                  className="segment"
                  aria-pressed={value === reading}
                  onClick={() => setReading(value)}
                >
                  {t(`table.readings.${value}`)}
                </button>
              ))}
            </div>
            <Button size="small" variant="quiet" icon="columns" onPress={() => setComparing(true)}>
              {t('table.compare')}
            </Button>
          </div>
        )}
        <div className="proposals__standing">{standing.map(card)}</div>
        {past.length === 0 ? undefined : (
          <Disclosure title={t('table.earlier', { count: past.length })} level={3} heavy>
            <div className="proposals__standing">{past.map(card)}</div>
          </Disclosure>
        )}
        <CompareDialog
          isOpen={isComparing}
          onClose={() => setComparing(false)}
          game={game}
          given={given}
          proposals={standing}
        />
      </div>
    );
  },
  unlessChanged('view', 'draft'),
);
