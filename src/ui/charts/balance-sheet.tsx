import type { Account, Balance, CaseWords } from '#client/index.ts';
import { PartyMark, WideFrame } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './balance-sheet.css';

export interface BalanceSheetProps {
  readonly balances: readonly Balance[];
  readonly names: CaseWords;
  readonly firstYear: number;
  /** Whether these are differences from the world without an agreement. */
  readonly isAgainst: boolean;
  /** Millions at the end of the longest bar, so that it does not change from year to year; the largest balance if left out. */
  readonly most?: number;
  readonly level?: 3 | 4;
}

/** How many kinds of payment are named for each account. */
const NAMED = 3;

/** Bars left and right of nothing: who paid and who received. They sum to zero, and say so. */
export function BalanceSheet({ balances, names, firstYear, isAgainst, most, level = 3 }: BalanceSheetProps) {
  const { t, money, list } = useWords();
  const Heading = `h${level}` as const;
  const longest = most ?? Math.max(1, ...balances.map(({ difference }) => Math.abs(difference)));
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${money(Math.abs(Math.abs(value) < 0.5 ? 0 : value))}`;
  return (
    <section className="chart balances">
      <header className="chart__head">
        <Heading className="chart__title">{t('years.money.title')}</Heading>
        <p className="chart__reading">{t(isAgainst ? 'years.money.about' : 'years.money.about-without')}</p>
      </header>
      <WideFrame className="balances__frame" label={t('years.money.title')}>
        <table>
          <caption className="unseen">{t('years.money.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('years.money.account')}</th>
              <th scope="col" className="balances__figure">
                {t('years.money.balance')}
              </th>
              <th scope="col" className="balances__field">
                {t('years.money.bar')}
              </th>
              <th scope="col">{t('years.money.largest')}</th>
            </tr>
          </thead>
          <tbody>
            {balances.map(({ id, account, difference, byKind }) => (
              <tr key={id}>
                <th scope="row">
                  <AccountName account={account} names={names} />
                </th>
                <td className="balances__figure">{signed(difference)}</td>
                <td className="balances__field" aria-hidden="true">
                  <span
                    className="balances__bar"
                    data-side={difference < 0 ? 'paid' : 'received'}
                    style={{ inlineSize: `${Math.min(50, (50 * Math.abs(difference)) / longest)}%` }}
                  />
                </td>
                <td className="balances__parts">
                  {list(
                    byKind
                      .slice(0, NAMED)
                      .map((part) => `${t(`outcome.flow.${part.kind}`)} ${signed(part.difference)}`),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('years.money.sum')}</th>
              <td className="balances__figure">
                {money(Math.abs(Math.round(balances.reduce((sum, { difference }) => sum + difference, 0))))}
              </td>
              <td colSpan={2} className="balances__parts">
                {t('years.money.constant', { year: String(firstYear) })}
              </td>
            </tr>
          </tfoot>
        </table>
      </WideFrame>
    </section>
  );
}

interface AccountNameProps {
  readonly account: Account | undefined;
  readonly names: CaseWords;
}

function AccountName({ account, names }: AccountNameProps) {
  const { t } = useWords();
  const party = account?.party;
  return (
    <span className="balances__account">
      {party === undefined ? (
        <span
          className="balances__world"
          data-metal={account === undefined ? '' : undefined}
          aria-hidden="true"
        />
      ) : (
        <PartyMark party={party} />
      )}
      {account === undefined
        ? t('years.money.metal')
        : t(`outcome.account.${account.kind}`, { party: party === undefined ? '' : names.party(party) })}
    </span>
  );
}
