import {
  namedPoints,
  turningPointOf,
  type DebriefReport,
  type NamedPoint,
  type NamedPointKind,
} from '#client/index.ts';
import { TagSign } from '../../charts/tag.tsx';
import { Ledger, PartyName } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';
import { ProfileFigure, ScatterFigure } from './possible-charts.tsx';

interface PossibleFolioProps {
  readonly title: string;
  readonly number: number;
  readonly report: DebriefReport;
}

/** Where the agreement lies among everything that could have been written. */
export function PossibleFolio({ title, number, report }: PossibleFolioProps) {
  const { t, number: count, percent } = useWords();
  const { scenario } = useDebrief();
  const { facts } = report;
  const { analysis, result } = facts;
  const named = namedPoints(facts);
  const isMany = scenario.parties.length > 2;
  const solved = named.filter(({ kind }) => solutionKinds.some((one) => one === kind));
  const sentence =
    analysis.acceptable.packages === 0
      ? t('debrief.possible.none', { packages: count(analysis.packages) })
      : t(
          result.kind === 'impasse'
            ? 'debrief.possible.sentence-impasse'
            : result.dominatedBy === 0
              ? 'debrief.possible.sentence-efficient'
              : 'debrief.possible.sentence',
          {
            packages: count(analysis.packages),
            share: percent(analysis.acceptable.share, analysis.acceptable.share < 0.1 ? 1 : 0),
          },
        );
  return (
    <FolioSheet
      title={title}
      number={number}
      sentence={sentence}
      terms={['zone', 'frontier', ...(solved.length === 0 ? [] : solutionKinds), 'benchmarks']}
    >
      {isMany && analysis.bestGains !== undefined ? (
        <ProfileFigure report={report} named={named} />
      ) : undefined}
      <ScatterFigure report={report} named={named} />
      <section className="folio-part">
        <h3>{t('debrief.possible.points')}</h3>
        <NamedTable named={named} />
      </section>
      <Turning report={report} />
    </FolioSheet>
  );
}

const solutionKinds = [
  'nash',
  'kalai-smorodinsky',
  'egalitarian',
  'maximum-sum',
] as const satisfies readonly NamedPointKind[];

/** The points with a letter: what each rule asks for, and what everybody would have had. */
function NamedTable({ named }: { readonly named: readonly NamedPoint[] }) {
  const { t, number } = useWords();
  const { scenario, words } = useDebrief();
  return (
    <Ledger
      caption={t('debrief.possible.points')}
      hideCaption
      rows={named}
      rowKey={({ kind }) => kind}
      isMarked={({ kind }) => kind === 'deal'}
      columns={[
        {
          id: 'point',
          header: t('debrief.possible.point'),
          cell: ({ kind, ties }) => (
            <span className="named-point">
              <TagSign kind={kind} />
              <span>
                {t(`debrief.point.${kind}`)}
                <span className="settled__detail">
                  {t(`debrief.rule.${kind}`)}
                  {ties > 1 ? ` ${t('debrief.possible.ties', { results: ties })}` : ''}
                </span>
              </span>
            </span>
          ),
        },
        ...scenario.parties.map(({ id }, party) => ({
          id,
          header: <PartyName party={party} name={words.party(party)} />,
          align: 'end' as const,
          cell: ({ points }: NamedPoint) => number(points[party] ?? 0, 1),
        })),
      ]}
    />
  );
}

/** The proposal that changed the talks. */
function Turning({ report }: { readonly report: DebriefReport }) {
  const { t, number } = useWords();
  const { words } = useDebrief();
  const turn = turningPointOf(report.facts);
  if (turn === undefined) return undefined;
  const from = (gain: number) =>
    t(gain < 0 ? 'debrief.possible.below' : 'debrief.possible.above', { points: number(Math.abs(gain), 1) });
  const params = { number: turn.proposal + 1, party: words.party(turn.by), round: turn.round };
  return (
    <section className="folio-part">
      <h3>{t('debrief.possible.turning')}</h3>
      <p>
        {t(`debrief.possible.turn.${turn.kind}`, { ...params, after: from(turn.after) })}{' '}
        {turn.before === undefined ? '' : t('debrief.possible.turn.before', { before: from(turn.before) })}
      </p>
    </section>
  );
}
