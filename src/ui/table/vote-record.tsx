import { hasVeto, type Ratification } from '#client/index.ts';
import { Icon, Ledger, Stamp } from '../kit/index.ts';
import { draftAtHome } from '../ratification/ratification-model.ts';
import type { PartProps } from './table-parts.ts';
import './vote-record.css';

export interface VoteRecordProps extends PartProps {
  readonly ratification: Ratification;
}

/** How one's own home voted, constituency by constituency, and the sum that each did. */
export function VoteRecord({ game, given: { words }, ratification }: VoteRecordProps) {
  const { t, number, signed, percent } = words;
  const { result, votes, yesShare } = ratification;
  const homes = new Map(game.brief.home.map((home) => [home.constituency, home]));
  const pkg = draftAtHome(game.view)?.package ?? [];
  const couldVeto = (constituency: number) => {
    const home = homes.get(constituency);
    return home !== undefined && hasVeto(home, pkg);
  };
  return (
    <div className="vote-record">
      <p className="vote-record__result">
        <Stamp large tone={result === 'refused' ? 'rubric' : 'good'}>
          {t(`table.vote.result.${result}`)}
        </Stamp>
        {votes.length === 0 ? undefined : (
          <span>{t('table.vote.yes-share', { share: percent(yesShare) })}</span>
        )}
      </p>
      {votes.length === 0 ? undefined : (
        <Ledger
          caption={t('table.vote.votes')}
          hideCaption
          rows={votes}
          rowKey={(vote) => vote.constituency}
          columns={[
            {
              id: 'constituency',
              header: t('table.vote.constituency'),
              cell: (vote) => (
                <>
                  {words.constituency(homes.get(vote.constituency)?.id ?? '')}
                  {couldVeto(vote.constituency) ? (
                    <span className="vote-record__veto"> {t('table.veto')}</span>
                  ) : undefined}
                </>
              ),
            },
            {
              id: 'weight',
              header: t('table.vote.weight'),
              align: 'end',
              cell: (vote) => percent(homes.get(vote.constituency)?.weight ?? 0),
            },
            {
              id: 'support',
              header: t('table.vote.support'),
              align: 'end',
              cell: (vote) => `${number(vote.points, 1)} ${signed(vote.goodwill, 1)}`,
            },
            {
              id: 'needed',
              header: t('table.vote.needed'),
              align: 'end',
              cell: (vote) => number(vote.threshold, 1),
            },
            {
              id: 'vote',
              header: t('table.vote.vote'),
              cell: (vote) => (
                <span className="vote-record__vote" data-yes={vote.yes ? '' : undefined}>
                  <Icon name={vote.yes ? 'check' : 'close'} size={1} />
                  {t(vote.yes ? 'table.vote.yes' : 'table.vote.no')}
                </span>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
