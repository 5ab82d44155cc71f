import {
  actRows,
  adviceFor,
  danceRows,
  paceOf,
  shownSteps,
  type ActRow,
  type DanceRow,
  type DebriefReport,
  type RefusalKind,
  type StepClass,
} from '#client/index.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { DancePanel, StepSign } from '../../charts/dance-panel.tsx';
import { Ledger, PartyName } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';

interface DanceFolioProps {
  readonly title: string;
  readonly number: number;
  readonly report: DebriefReport;
}

/** First words, what everybody asked for as time went on, and by which moves. */
export function DanceFolio({ title, number, report }: DanceFolioProps) {
  const { t, number: write } = useWords();
  const { me } = useDebrief();
  const { facts } = report;
  const own = facts.parties[me];
  const first = own?.firstOffer;
  const sentence =
    own === undefined || first === undefined
      ? t('debrief.dance.never-opened')
      : t('debrief.dance.sentence', {
          first: write(first.points, 1),
          result: write(own.points, 1),
          pace: t(`debrief.dance.pace.${paceOf(facts, me)}`),
        });
  return (
    <FolioSheet title={title} number={number} sentence={sentence} terms={['anchor', 'steps', 'acts']}>
      <FirstWords report={report} />
      <Curves report={report} />
      <Acts report={report} />
      <section className="folio-part">
        <h3>{t('debrief.dance.next-time')}</h3>
        <ul className="advice">
          {adviceFor(facts, me).map((advice) => (
            <li key={advice}>{t(`debrief.advice.${advice}`)}</li>
          ))}
        </ul>
      </section>
      <Refusals report={report} />
    </FolioSheet>
  );
}

function FirstWords({ report: { facts } }: { readonly report: DebriefReport }) {
  const { t, number, percent, signed } = useWords();
  const { words, me } = useDebrief();
  const own = facts.parties[me]?.firstOffer;
  const rows = facts.parties
    .map(({ firstOffer, points }, party) => ({ party, firstOffer, points }))
    .sort((a, b) => (a.firstOffer?.proposal ?? Infinity) - (b.firstOffer?.proposal ?? Infinity));
  return (
    <section className="folio-part">
      <h3>{t('debrief.dance.first')}</h3>
      {own?.resultOverMidpoint === undefined ? undefined : (
        <p>
          {t(
            Math.abs(own.resultOverMidpoint) < 5
              ? 'debrief.dance.midpoint-near'
              : own.resultOverMidpoint > 0
                ? 'debrief.dance.midpoint-above'
                : 'debrief.dance.midpoint-below',
            { points: number(Math.abs(own.resultOverMidpoint), 1) },
          )}
        </p>
      )}
      <Ledger
        caption={t('debrief.dance.first')}
        hideCaption
        rows={rows}
        rowKey={({ party }) => party}
        isMarked={({ party }) => party === me}
        columns={[
          {
            id: 'party',
            header: t('debrief.party'),
            cell: ({ party }) => <PartyName party={party} name={words.party(party)} />,
          },
          {
            id: 'round',
            header: t('debrief.dance.round'),
            align: 'end',
            cell: ({ firstOffer }) => firstOffer?.round ?? '–',
          },
          {
            id: 'asked',
            header: t('debrief.dance.asked'),
            align: 'end',
            cell: ({ firstOffer }) => (firstOffer === undefined ? '–' : number(firstOffer.points, 1)),
          },
          {
            id: 'strength',
            header: t('debrief.dance.strength'),
            align: 'end',
            cell: ({ firstOffer }) => (firstOffer === undefined ? '–' : percent(firstOffer.strength)),
          },
          {
            id: 'result',
            header: t('debrief.dance.result'),
            align: 'end',
            cell: ({ points }) => number(points, 1),
          },
          {
            id: 'midpoint',
            header: t('debrief.dance.over-midpoint'),
            align: 'end',
            cell: ({ firstOffer }) =>
              firstOffer?.resultOverMidpoint === undefined ? '–' : signed(firstOffer.resultOverMidpoint, 1),
          },
        ]}
      />
    </section>
  );
}

function Curves({ report: { facts } }: { readonly report: DebriefReport }) {
  const { t, number, list } = useWords();
  const { words, match, me } = useDebrief();
  const rows = [...danceRows(facts)].sort((a, b) => Number(b.party === me) - Number(a.party === me));
  const used = shownSteps.filter((step) => facts.parties.some(({ steps }) => steps.counts[step] > 0));
  return (
    <ChartFigure
      title={t('debrief.dance.curves')}
      reading={t('debrief.dance.curves-reading')}
      chartKey={
        <ul className="steps-key">
          {used.map((step) => (
            <li key={step}>
              <StepSign step={step} />
              <span>
                <strong>{t(`debrief.step.${step}.name`)}</strong> {t(`debrief.step.${step}.means`)}
              </span>
            </li>
          ))}
        </ul>
      }
      table={
        <Ledger
          caption={t('debrief.dance.curves')}
          hideCaption
          rows={rows.flatMap((row) => row.asked.map((asked) => ({ ...asked, party: row.party })))}
          rowKey={({ proposal }) => proposal}
          columns={[
            {
              id: 'proposal',
              header: t('debrief.dance.proposal'),
              cell: ({ proposal, party }) => (
                <>
                  <PartyName party={party} name={words.party(party)} /> {proposal + 1}
                </>
              ),
            },
            { id: 'round', header: t('debrief.dance.round'), align: 'end', cell: ({ round }) => round },
            {
              id: 'asked',
              header: t('debrief.dance.asked'),
              align: 'end',
              cell: ({ points }) => number(points, 1),
            },
            {
              id: 'step',
              header: t('debrief.dance.step'),
              cell: ({ step }) =>
                step === undefined ? t('debrief.dance.opening') : t(`debrief.step.${step}.name`),
            },
          ]}
        />
      }
    >
      <ul className="year-panels">
        {rows.map((row) => (
          <li key={row.party} className="year-panel">
            <div className="year-panel__head">
              <PartyName party={row.party} name={words.party(row.party)} />
            </div>
            <DancePanel row={row} rounds={match.rounds} />
            <p className="year-panel__reading">{readingOf(row)}</p>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );

  function readingOf({ party, asked }: DanceRow): string {
    const counts = facts.parties[party]?.steps.counts;
    if (counts === undefined || asked.length === 0) return t('debrief.dance.no-offers');
    const steps = shownSteps.flatMap((step: StepClass) =>
      counts[step] > 0 ? [t(`debrief.step.${step}.count`, { count: counts[step] })] : [],
    );
    return t('debrief.dance.offers', {
      count: asked.length,
      steps: steps.length === 0 ? t('debrief.dance.no-steps') : list(steps),
    });
  }
}

function Acts({ report: { facts } }: { readonly report: DebriefReport }) {
  const { t } = useWords();
  const { scenario, words, me } = useDebrief();
  const families = ['integrative', 'distributive'] as const;
  const rows = actRows(facts);
  return (
    <section className="folio-part">
      <h3>{t('debrief.dance.acts')}</h3>
      {families.map((family) => (
        <Ledger
          key={family}
          caption={t(`debrief.dance.family.${family}`)}
          rows={rows.filter((row) => row.family === family)}
          rowKey={({ act }) => act}
          columns={[
            { id: 'act', header: t('debrief.dance.act'), cell: ({ act }) => t(`debrief.act.${act}`) },
            ...scenario.parties.map(({ id }, party) => ({
              id,
              header:
                party === me ? (
                  <strong>
                    <PartyName party={party} name={words.party(party)} />
                  </strong>
                ) : (
                  <PartyName party={party} name={words.party(party)} />
                ),
              align: 'end' as const,
              cell: ({ counts }: ActRow) => (counts[party] === 0 ? '–' : counts[party]),
            })),
          ]}
        />
      ))}
    </section>
  );
}

/** Every no, and whether it was right. */
function Refusals({ report: { facts } }: { readonly report: DebriefReport }) {
  const { t, number } = useWords();
  const { words } = useDebrief();
  if (facts.refusals.length === 0) return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.dance.refusals')}</h3>
      <ul className="refusals">
        {facts.refusals.map(({ kind, by, proposal, points, isCorrect }, index) => (
          <li key={`${kind}-${by}-${proposal ?? index}`} data-correct={isCorrect ? '' : undefined}>
            {t(`debrief.refusal.${kind}`, {
              party: words.party(by),
              number: proposal === undefined ? '' : proposal + 1,
            })}{' '}
            {points === undefined
              ? t('debrief.refusal.nothing-offered')
              : t(`debrief.refusal.${judgementOf(kind, isCorrect)}`, {
                  points: number(points, 1),
                  walkAway: number(facts.parties[by]?.walkAway ?? 0, 1),
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who leaves refuses everything on the table at once, which no one may have been ready to sign. */
function judgementOf(kind: RefusalKind, isCorrect: boolean): 'correct' | 'costly' | 'unclear' {
  if (isCorrect) return 'correct';
  return kind === 'walk-away' || kind === 'deadline' ? 'unclear' : 'costly';
}
