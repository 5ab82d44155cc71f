import { Disclosure, MarginNote } from '../kit/index.ts';
import type { PartProps } from './table-parts.ts';
import { VoteRecord } from './vote-record.tsx';
import './sent-back.css';

/** A capital has refused, and the table sits again: who said no, and how one's own home voted. */
export function SentBack({ game, given }: PartProps) {
  const { words } = given;
  const { t } = words;
  const { view } = game;
  if (!view.renegotiated) return undefined;
  const refusers = view.ratifications.filter(({ result }) => result === 'refused').map(({ party }) => party);
  const own = view.ratifications.find(({ party }) => party === view.party);
  return (
    <section className="sent-back" aria-label={t('table.sent-back')}>
      <MarginNote tone="caution" title={t('table.sent-back')}>
        <p>
          {t('table.sent-back-text', {
            parties: words.list(
              refusers.map((party) => (party === view.party ? t('table.your-own') : words.party(party))),
            ),
            count: Math.max(0, view.rounds - view.round + 1),
          })}
        </p>
      </MarginNote>
      {own === undefined || own.votes.length === 0 ? undefined : (
        <Disclosure title={t('table.how-home-voted')} level={3}>
          <VoteRecord game={game} given={given} ratification={own} />
        </Disclosure>
      )}
    </section>
  );
}
