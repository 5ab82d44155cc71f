import { memo } from 'react';
import { knownFacts, type KnownFact } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Disclosure, Icon, PartyMark, Prose, type IconName } from '../kit/index.ts';
import { Blocs } from './blocs.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import './others-panel.css';

/** What is known of the others: what they published, answered, signalled and objected to, and who they are. */
export const OthersPanel = memo(function OthersPanel({ game, given }: PartProps) {
  const { words, texts } = given;
  const { t } = words;
  const { brief, view } = game;
  return (
    <div className="others">
      <Blocs game={game} given={given} />
      {brief.parties.map((party, index) => {
        if (index === view.party) return undefined;
        const facts = knownFacts(view, index);
        const ranks = ranksOf(facts);
        const procedure = brief.rules.procedures[index];
        return (
          <section key={party.id} className="other" aria-labelledby={`other-${party.id}`}>
            <h3 className="other__name" id={`other-${party.id}`}>
              <PartyMark party={index} size={1.25} hollow={view.left[index] === true} />
              {words.party(index)}
              <span className="other__kind">
                {view.left[index] === true ? t('table.doing.left') : t(`common.party-kind.${party.kind}`)}
              </span>
            </h3>
            {facts.length === 0 ? (
              <p className="other__nothing">{t('table.nothing-known')}</p>
            ) : (
              <ul className="other__facts">
                {ranks.length === 0 ? undefined : (
                  <li data-kind="ranks">
                    <Icon name="speech" size={1} />
                    <div>
                      {t('table.fact.ranks')}
                      <ol className="other__ranks">
                        {ranks.map(({ rank, issue }) => (
                          <li key={issue} value={rank}>
                            {words.issue(issue)}
                          </li>
                        ))}
                      </ol>
                    </div>
                  </li>
                )}
                {facts
                  .filter((fact) => !isRank(fact))
                  .map((fact) => (
                    <li key={JSON.stringify(fact)} data-kind={fact.kind}>
                      <Icon name={icons[fact.kind]} size={1} />
                      <span>
                        {sayFact(given, fact)}
                        {'confidential' in fact && fact.confidential ? (
                          <span className="other__confidential"> {t('table.in-confidence')}</span>
                        ) : undefined}
                      </span>
                    </li>
                  ))}
              </ul>
            )}
            <Disclosure title={t('table.who-they-are')} level={4}>
              <Prose text={texts.parties[party.id]?.public ?? ''} small />
              <p className="other__procedure">
                {t(`table.their-procedure.${procedure?.name ?? 'executive'}`)}
              </p>
            </Disclosure>
          </section>
        );
      })}
    </div>
  );
}, unlessChanged('view'));

const isRank = (fact: KnownFact): boolean => fact.kind === 'answer' && fact.fact.kind === 'priority';

/** What they answered about their priorities, put in their own order. */
function ranksOf(facts: readonly KnownFact[]): readonly { readonly rank: number; readonly issue: number }[] {
  return facts
    .flatMap((fact) =>
      fact.kind === 'answer' && fact.fact.kind === 'priority'
        ? [{ rank: fact.fact.rank, issue: fact.issue }]
        : [],
    )
    .toSorted((a, b) => a.rank - b.rank);
}

const icons = {
  mandate: 'note',
  position: 'flag',
  answer: 'speech',
  evasion: 'question',
  signal: 'scales',
  objection: 'pen',
} as const satisfies Record<KnownFact['kind'], IconName>;

/** The first few of a published list say the most. */
const FIRST = 4;

function sayFact({ words }: Case, fact: KnownFact): string {
  const { t } = words;
  switch (fact.kind) {
    case 'mandate':
      return t('table.fact.mandate', {
        issues: words.list(fact.priorities.slice(0, FIRST).map((issue) => words.issue(issue))),
      });
    case 'position':
      return t('table.fact.position', { clause: words.clause(fact.clause) });
    case 'signal':
      return t('table.fact.signal', { more: words.issue(fact.more), less: words.issue(fact.less) });
    case 'objection':
      return t('table.fact.objection', { issue: words.issue(fact.issue), count: fact.times });
    case 'evasion':
      return t(`table.fact.${fact.manner}.${fact.topic}`, { issue: words.issue(fact.issue) });
    case 'answer': {
      const issue = words.issue(fact.issue);
      // Ranks are listed together.
      if (fact.fact.kind === 'priority') return '';
      const options = fact.fact.options.map((option) => words.option(fact.issue, option));
      return options.length === 0
        ? t(`table.fact.${fact.fact.kind}-none`, { issue })
        : t(`table.fact.${fact.fact.kind}`, { issue, options: words.list(options) });
    }
  }
}
