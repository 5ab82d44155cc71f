import { Disclosure, Facts, Ledger, MarginNote, PartyName, Prose } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { BriefModel } from '../brief-model.ts';
import { SheetFrame } from './sheet-frame.tsx';

interface SectionProps {
  readonly model: BriefModel;
  readonly folio: number;
}

/** Those at home who must be carried. */
export function HomeFront({ model, folio }: SectionProps) {
  const { t, number, percent } = useWords();
  const { procedure, rules } = model;
  return (
    <SheetFrame
      title={t('brief.tabs.home')}
      folio={folio}
      lead={t(`brief.procedure.${procedure.name}`, { quorum: percent(procedure.quorum) })}
      margin={
        <>
          <MarginNote title={t('brief.goodwill')}>
            {t('brief.goodwill-note', {
              consulted: number(rules.goodwill.consulted),
              informed: number(rules.goodwill.informed),
              surprised: number(rules.goodwill.surprised),
            })}
            {rules.goodwill.early > 0
              ? ` ${t('brief.goodwill-early', { early: number(rules.goodwill.early) })}`
              : undefined}
            {rules.goodwill.lobbies > 0
              ? ` ${t('brief.goodwill-lobby', {
                  count: rules.goodwill.lobbies,
                  lobbied: number(rules.goodwill.lobbied),
                })}`
              : undefined}
          </MarginNote>
          {model.reserved.map(({ seat, whom, clauses }) => (
            <MarginNote key={seat} title={seat}>
              {t('brief.reserved', { seat, whom, clauses: clauses.join(' · ') })}
            </MarginNote>
          ))}
          {procedure.skippedBy === undefined ? undefined : (
            <MarginNote title={t('brief.no-vote')}>
              {t('brief.no-vote-note', { what: procedure.skippedBy })}
            </MarginNote>
          )}
        </>
      }
    >
      <ul className="brief-list">
        {model.home.map((home) => (
          <li key={home.id}>
            <div className="brief-list__head">
              <h3>{home.name}</h3>
              <span className="label">
                {t('brief.weight', { share: percent(home.weight) })}
                {home.veto ? ` · ${t('brief.veto')}` : home.affected ? ` · ${t('brief.veto-if-bound')}` : ''}
              </span>
            </div>
            <p className="soft">{home.description}</p>
            <Prose text={home.wants} />
            <Facts
              facts={[
                {
                  id: 'threshold',
                  name: t('brief.threshold'),
                  value: t('brief.threshold-between', {
                    least: number(home.thresholdBetween[0]),
                    most: number(home.thresholdBetween[1]),
                  }),
                },
                ...home.likes.map(({ issue, text, points }) => ({
                  id: `${issue}`,
                  name: t('brief.likes', { points: number(points) }),
                  value: text,
                })),
              ]}
            />
          </li>
        ))}
      </ul>
    </SheetFrame>
  );
}

/** What everybody knows about the other parties. */
export function Others({ model, folio }: SectionProps) {
  const { t } = useWords();
  return (
    <SheetFrame title={t('brief.tabs.others')} folio={folio} lead={t('brief.others-lead')}>
      <ul className="brief-list">
        {model.others.map(({ party, name, kind, known, procedure }) => (
          <li key={party}>
            <div className="brief-list__head">
              <h3>
                <PartyName party={party} name={name} />
              </h3>
              <span className="label">{t(`common.party-kind.${kind}`)}</span>
            </div>
            <Prose text={known} />
            <p className="soft">{t(`brief.their-procedure.${procedure}`)}</p>
          </li>
        ))}
      </ul>
    </SheetFrame>
  );
}

/** Rules that come from outside. */
export function Regimes({ model, folio }: SectionProps) {
  const { t } = useWords();
  return (
    <SheetFrame title={t('brief.tabs.regimes')} folio={folio} lead={t('brief.regimes-lead')}>
      <ul className="brief-list">
        {model.regimes.map(({ id, name, summary, inPlay, members, ends, touches, sources }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p>{summary}</p>
            <Prose text={inPlay} small />
            {touches.length === 0 ? undefined : (
              <ul className="prose prose--small brief-list__touches">
                {touches.map((touch) => (
                  <li key={touch}>{touch}</li>
                ))}
              </ul>
            )}
            {members === undefined ? undefined : (
              <p className="prose--small brief-list__fact">
                <strong>{t('regimes.members')}</strong> {members}
              </p>
            )}
            {ends === undefined ? undefined : (
              <p className="prose--small brief-list__fact">
                <strong>{t('regimes.ends')}</strong> {ends}
              </p>
            )}
            <Disclosure title={t('brief.passages', { count: sources.length })} level={4}>
              <ul className="prose prose--small">
                {sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
    </SheetFrame>
  );
}

/** How this table works. */
export function Rules({ model, folio }: SectionProps) {
  const { t, list, number } = useWords();
  const { rules, parties } = model;
  const nameOf = (party: number) => parties[party] ?? '';
  const vetoes = rules.decision.vetoes.map(nameOf);
  const facts = [
    { id: 'protocol', value: t(`brief.protocol.${rules.protocol}`, { chair: nameOf(rules.chair ?? -1) }) },
    {
      id: 'decision',
      value:
        rules.decision.quorum === parties.length
          ? t('brief.unanimity')
          : t('brief.quorum', { quorum: rules.decision.quorum, count: parties.length }),
    },
    ...(vetoes.length === 0 ? [] : [{ id: 'vetoes', value: list(vetoes) }]),
    { id: 'rounds', value: t('common.rounds', { count: rules.rounds }) },
    { id: 'order', value: list(rules.order.map(nameOf)) },
    { id: 'proposals', value: t('brief.packages', { count: rules.packagesPerProposal }) },
    // Where nobody at home has a say, nobody's goodwill can be lost.
    ...(model.home.length === 0
      ? []
      : ([
          {
            id: 'ratification',
            value:
              rules.renegotiationRounds === 0
                ? t('brief.no-renegotiation')
                : t('brief.renegotiation', { count: rules.renegotiationRounds }),
          },
          { id: 'commitment', value: t('brief.costs', { points: number(rules.commitmentCost) }) },
          { id: 'side-deal', value: t('brief.costs', { points: number(rules.sideDealCost) }) },
        ] as const)),
  ] as const;
  return (
    <SheetFrame title={t('brief.tabs.rules')} folio={folio}>
      <Facts facts={facts.map(({ id, value }) => ({ id, name: t(`brief.rules.${id}`), value }))} />
    </SheetFrame>
  );
}

/** Every figure and where it comes from. */
export function Sources({ model, folio }: SectionProps) {
  const { t } = useWords();
  return (
    <SheetFrame title={t('brief.tabs.sources')} folio={folio} lead={t('brief.sources-lead')}>
      <Ledger
        caption={t('brief.figures')}
        hideCaption
        rows={model.figures}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: t('brief.figure'), cell: ({ name }) => name },
          { id: 'value', header: t('brief.value'), align: 'end', cell: ({ value }) => value },
          {
            id: 'source',
            header: t('brief.passage'),
            cell: ({ source, assumption }) => (
              <>
                {source}
                {assumption === undefined ? undefined : (
                  <span className="points-issue__detail">
                    <strong>{t('brief.assumed')}</strong> {assumption}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </SheetFrame>
  );
}
