import type { GameState } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Paper, PartyMark } from '../kit/index.ts';
import './others-panel.css';

/** What is known of the others: what they signalled, answered and published, and what they are known for. */
export function OthersPanel({ game, given }: { readonly game: GameState; readonly given: Case }) {
  const { words, texts } = given;
  const { t } = words;
  const { brief, view } = game;
  return (
    <div className="others">
      {brief.parties.map((party, index) => {
        if (index === view.party) return undefined;
        const facts = factsAbout(game, given, index);
        return (
          <Paper key={party.id} kind="card" as="section" label={words.party(index)} className="other">
            <h3 className="other__name">
              <PartyMark party={index} size={1.3} /> {words.party(index)}
              {view.left[index] ? <span className="soft"> {t('table.has-left')}</span> : undefined}
            </h3>
            <p className="soft">{texts.parties[party.id]?.public}</p>
            {facts.length === 0 ? (
              <p className="other__nothing">{t('table.nothing-known')}</p>
            ) : (
              <ul className="other__facts">
                {facts.map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
              </ul>
            )}
          </Paper>
        );
      })}
    </div>
  );
}

function factsAbout({ view }: GameState, { words }: Case, party: number): readonly string[] {
  const { t } = words;
  const signals = view.signals
    .filter(({ by }) => by === party)
    .map(({ more, less }) => t('table.fact.signal', { more: words.issue(more), less: words.issue(less) }));
  const answers = view.questions.flatMap((question) => {
    const fact = question.to === party ? question.answer?.fact : undefined;
    if (fact === undefined) return [];
    const issue = words.issue(question.issue);
    return fact.kind === 'priority'
      ? [t('table.fact.priority', { issue, rank: fact.rank })]
      : [
          t(`table.fact.${fact.kind}`, {
            issue,
            options:
              fact.options.length === 0
                ? t('common.none')
                : words.list(fact.options.map((option) => words.option(question.issue, option))),
          }),
        ];
  });
  const positions = view.commitments
    .filter(({ by }) => by === party)
    .map(({ clause }) => t('table.fact.position', { clause: words.clause(clause) }));
  const mandates = view.disclosures
    .filter(({ by, what }) => by === party && what === 'mandate-summary')
    .map(({ priorities }) =>
      t('table.fact.mandate', { issues: words.list(priorities.slice(0, 4).map((issue) => words.issue(issue))) }),
    );
  return [...new Set([...mandates, ...positions, ...answers, ...signals])];
}
