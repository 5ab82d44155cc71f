import { useState } from 'react';
import {
  letterOf,
  offerPoints,
  profileRows,
  type DebriefReport,
  type NamedPoint,
  type NamedPointKind,
  type OfferPoint,
  type PartyIndex,
} from '#client/index.ts';
import { AxisChoice } from '../../charts/axis-choice.tsx';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { Profile } from '../../charts/profile.tsx';
import { Scatter } from '../../charts/scatter.tsx';
import { Ledger, PartyMark, PartyName, Select } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';

interface PossibleChartProps {
  readonly report: DebriefReport;
  readonly named: readonly NamedPoint[];
}

/** Gains side by side, as shares of what each could hope for. */
export function ProfileFigure({ report: { facts }, named }: PossibleChartProps) {
  const { t, percent } = useWords();
  const { words } = useDebrief();
  const [chosen, setChosen] = useState<NamedPointKind>('nash');
  const rows = profileRows(facts);
  const [low, high] = extremesOf(rows.map(({ party, shares }) => ({ party, share: shares[0]?.share ?? 0 })));
  const choices = named.filter(({ kind }) => kind !== 'deal');
  return (
    <ChartFigure
      title={t('debrief.possible.profile')}
      reading={
        facts.result.kind === 'agreement'
          ? t('debrief.possible.profile-reading', {
              most: words.party(high.party),
              most_share: percent(high.share),
              least: words.party(low.party),
              least_share: percent(low.share),
            })
          : t('debrief.possible.profile-reading-impasse')
      }
      chartKey={
        <div className="possible__choice">
          <Select
            label={t('debrief.possible.compare')}
            choices={choices.map(({ kind }) => ({ value: kind, label: t(`debrief.point.${kind}`) }))}
            value={chosen}
            onChange={setChosen}
          />
        </div>
      }
      table={
        <Ledger
          caption={t('debrief.possible.profile')}
          hideCaption
          rows={named}
          rowKey={({ kind }) => kind}
          isMarked={({ kind }) => kind === 'deal'}
          columns={[
            {
              id: 'point',
              header: t('debrief.possible.point'),
              cell: ({ kind }) => t(`debrief.point.${kind}`),
            },
            ...rows.map(({ party, shares }) => ({
              id: `${party}`,
              header: <PartyName party={party} name={words.party(party)} />,
              align: 'end' as const,
              cell: ({ kind }: NamedPoint) => percent(shares.find((one) => one.kind === kind)?.share ?? 0),
            })),
          ]}
        />
      }
    >
      <Profile rows={rows} name={(party) => words.party(party)} chosen={chosen} />
    </ChartFigure>
  );
}

interface PartyShare {
  readonly party: PartyIndex;
  readonly share: number;
}

function extremesOf(shares: readonly PartyShare[]): readonly [low: PartyShare, high: PartyShare] {
  const sorted = [...shares].sort((a, b) => a.share - b.share);
  const none = { party: 0, share: 0 };
  return [sorted[0] ?? none, sorted.at(-1) ?? none];
}

/** All packages as two parties see them; with more than two, any two may be chosen. */
export function ScatterFigure({ report, named }: PossibleChartProps) {
  const { t, number, percent } = useWords();
  const { scenario, me, words } = useDebrief();
  const { facts, cloud } = report;
  const [across, setAcross] = useState(me);
  const [up, setUp] = useState(me === 0 ? 1 : 0);
  const isMany = scenario.parties.length > 2;
  const offers = offerPoints(facts);
  const { analysis } = facts;
  const better = cloud.points.filter(
    (points) =>
      (points[across] ?? 0) >= (analysis.walkAways[across] ?? 0) &&
      (points[up] ?? 0) >= (analysis.walkAways[up] ?? 0),
  ).length;
  return (
    <ChartFigure
      title={t('debrief.possible.scatter')}
      reading={t(cloud.isWhole ? 'debrief.possible.scatter-whole' : 'debrief.possible.scatter-sample', {
        across: words.party(across),
        up: words.party(up),
        dots: number(cloud.points.length),
        share: percent(better / Math.max(1, cloud.points.length)),
      })}
      chartKey={
        <>
          {isMany ? (
            <AxisChoice
              parties={scenario.parties.length}
              name={(party) => words.party(party)}
              across={across}
              up={up}
              onAcross={setAcross}
              onUp={setUp}
            />
          ) : undefined}
          <ScatterKey isMany={isMany} />
        </>
      }
      table={<OfferTable offers={offers} />}
    >
      <Scatter
        across={across}
        up={up}
        name={(party) => words.party(party)}
        cloud={cloud.points}
        frontier={analysis.frontier.filter(({ isInZone }) => !isMany || isInZone).map(({ points }) => points)}
        walkAways={analysis.walkAways}
        offers={offers}
        named={named}
      />
    </ChartFigure>
  );
}

function ScatterKey({ isMany }: { readonly isMany: boolean }) {
  const { t } = useWords();
  const { me } = useDebrief();
  return (
    <ul className="chart-key scatter">
      <li>
        <svg width="22" height="12" aria-hidden="true">
          <path className="scatter__cloud" d="M4 4h0M10 8h0M16 5h0M7 10h0M19 9h0" />
        </svg>
        {t('debrief.possible.key.package')}
      </li>
      <li>
        <svg width="22" height="12" aria-hidden="true">
          <path className="scatter__frontier" d="M3 3h0M9 5h0M14 8h0M18 11h0" />
        </svg>
        {t(isMany ? 'debrief.possible.key.frontier-many' : 'debrief.possible.key.frontier')}
      </li>
      <li>
        <PartyMark party={me} size={0.8} />
        {t('debrief.possible.key.offer')}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true" className="scatter__zone">
          <rect width="14" height="14" />
          <path d="M1 0V13H14" fill="none" />
        </svg>
        {t('debrief.possible.key.zone')}
      </li>
    </ul>
  );
}

/** Behind the scatter: every tabled package with what it was worth to everybody. */
function OfferTable({ offers }: { readonly offers: readonly OfferPoint[] }) {
  const { t, number } = useWords();
  const { scenario, words } = useDebrief();
  return (
    <Ledger
      caption={t('debrief.possible.offers')}
      rows={offers}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'offer',
          header: t('debrief.possible.offer'),
          cell: ({ proposal, package: index, by }) => (
            <>
              <PartyMark party={by} label={words.party(by)} />{' '}
              {t('debrief.possible.package', { number: proposal + 1, letter: letterOf(index) })}
            </>
          ),
        },
        { id: 'round', header: t('debrief.possible.round'), align: 'end', cell: ({ round }) => round },
        ...scenario.parties.map(({ id }, party) => ({
          id,
          header: <PartyName party={party} name={words.party(party)} />,
          align: 'end' as const,
          cell: ({ points }: OfferPoint) => number(points[party] ?? 0, 1),
        })),
      ]}
    />
  );
}
