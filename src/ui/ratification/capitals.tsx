import { useId } from 'react';
import { CLOSED, type CaseWords, type PartyIndex } from '#client/index.ts';
import { Icon, PartyMark, SheetHead, Stamp } from '../kit/index.ts';
import { mayNow, type PartProps } from '../table/table-parts.ts';
import { resultOf, type DraftAtHome } from './ratification-model.ts';
import './capitals.css';

export interface CapitalsProps extends PartProps {
  readonly draft: DraftAtHome;
  /** Parties whose results were there before anybody watched. */
  readonly known: ReadonlySet<PartyIndex>;
}

/** What the draft says on an issue. */
const sayOption = (words: CaseWords, draft: DraftAtHome, issue: number): string =>
  words.option(issue, draft.package[issue] ?? CLOSED);

const tones = { ratified: 'good', refused: 'rubric', 'not-needed': 'plain' } as const;

/** Every capital that has a say: how it decides, and what it has decided. Of the others, no more is known. */
export function Capitals({ game, given, draft, known }: CapitalsProps) {
  const { words } = given;
  const { t } = words;
  const id = useId();
  const { brief, view } = game;
  return (
    <section className="chamber" aria-labelledby={id}>
      <SheetHead id={id} title={t('ratification.capitals')} />
      <ul>
        {draft.parties.map((party) => {
          const procedure = brief.rules.procedures[party];
          const result = resultOf(view, party);
          const isOwn = party === view.party;
          return (
            <li key={party} className="chamber__capital" data-own={isOwn ? '' : undefined}>
              <PartyMark party={party} size={1.5} hollow={result === 'refused'} />
              <div>
                <h3>{words.party(party)}</h3>
                <p className="chamber__procedure">
                  {result === 'not-needed' && procedure?.skippedBy !== undefined
                    ? t('ratification.skipped', {
                        option: sayOption(words, draft, procedure.skippedBy.issue),
                      })
                    : t(`ratification.procedure.${procedure?.name ?? 'executive'}`, {
                        quorum: words.percent(procedure?.quorum ?? 1),
                      })}
                </p>
              </div>
              {result === undefined ? (
                <span className="chamber__state" data-own={isOwn ? '' : undefined}>
                  <Icon name={isOwn ? 'pen' : 'clock'} size={1} />
                  {t(
                    isOwn && mayNow(game, 'ratify')
                      ? 'ratification.result.yours'
                      : 'ratification.result.deciding',
                  )}
                </span>
              ) : (
                <Stamp tone={tones[result]} struck={!known.has(party)}>
                  {t(`ratification.result.${result}`)}
                </Stamp>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
