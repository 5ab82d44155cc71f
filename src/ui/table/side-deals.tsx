import { useState } from 'react';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, PartyMark } from '../kit/index.ts';
import type { PartProps } from './table-parts.ts';

export interface SideDealsProps extends PartProps {
  readonly room: number;
}

/** What those in a side room have promised each other, or would. */
export function SideDeals({ game, given: { words }, room }: SideDealsProps) {
  const { t } = words;
  const { brief, view } = game;
  const client = useClient();
  const [asked, setAsked] = useState<number | undefined>();
  const deals = view.sideDeals.filter((deal) => deal.room === room);
  const legal = view.legal.find((move) => move.type === 'initial-side-deal');
  const open = legal?.type === 'initial-side-deal' ? legal.sideDeals : [];
  if (deals.length === 0) return undefined;
  return (
    <>
      <ul className="side-deals" aria-label={t('table.side-deals')}>
        {deals.map((deal) => {
          const isInForce = deal.initialledBy.length === deal.parties.length;
          return (
            <li key={deal.id} className="side-deal" data-in-force={isInForce ? '' : undefined}>
              <p>{words.list(deal.clauses.map((clause) => words.clause(clause)))}</p>
              <p className="side-deal__state">
                {isInForce
                  ? t('table.side-deal-in-force', { points: words.number(brief.rules.sideDealCost, 1) })
                  : t('table.side-deal-initialled')}
                {deal.initialledBy.map((party) => (
                  <PartyMark key={party} party={party} label={words.party(party)} />
                ))}
              </p>
              {open.includes(deal.id) ? (
                <Button size="small" icon="pen" onPress={() => setAsked(deal.id)}>
                  {t('table.initial')}
                </Button>
              ) : undefined}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('table.initial-title')}
        confirmLabel={t('table.initial')}
        onClose={() => setAsked(undefined)}
        onConfirm={() =>
          asked !== undefined && void client.play({ type: 'initial-side-deal', sideDeal: asked })
        }
      >
        <p>{t('table.initial-text', { points: words.number(brief.rules.sideDealCost, 1) })}</p>
      </ConfirmDialog>
    </>
  );
}
