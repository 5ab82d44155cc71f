import { useEffect, useMemo } from 'react';
import {
  balances,
  chronicle,
  mapNames,
  presentMap,
  priceLines,
  promiseRows,
  yearCharts,
  type GameState,
  type YearsReport,
} from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { BalanceSheet } from '../charts/balance-sheet.tsx';
import { PromiseGrid } from '../charts/promise-grid.tsx';
import { YearChartFigure, YearChartKey } from '../charts/year-chart.tsx';
import { useLineNames } from '../charts/use-line-names.ts';
import { useClient } from '../client-context.tsx';
import { Button, Later, Paper, SheetHead, useAnnounce } from '../kit/index.ts';
import { Scene } from '../scene/scene.tsx';
import { useManner } from '../scene/use-manner.ts';
import { FootBar } from '../shell/shell.tsx';
import { useWords } from '../words/words.ts';
import { Chronicle } from './chronicle.tsx';
import { PathsProgress } from './paths-progress.tsx';
import { sayLine } from './say-line.ts';
import { Transport } from './transport.tsx';
import { useYearsClock } from './use-years-clock.ts';
import './years.css';

/** The years after signature, or after an impasse, told one by one. */
export function YearsScreen({ game }: { readonly game: GameState }) {
  const { t } = useWords();
  const client = useClient();
  const { ending, party, phase, ready } = game.view;
  const isSigned = ending?.kind === 'agreement';
  // In a class a table that is over waits until the debrief is opened for all.
  const isReady = ready[party] === true || phase === 'debrief';
  return (
    <>
      <div className="page years">
        <SheetHead
          level={1}
          title={t(isSigned ? 'years.title' : 'years.title-without')}
          lead={t(isSigned ? 'years.lead' : 'years.lead-without')}
        />
        {game.years === undefined ? (
          <p className="soft">{t('years.reckoning')}</p>
        ) : (
          <Later meanwhile={<p className="soft">{t('years.reckoning')}</p>}>
            <Years game={game} report={game.years} />
          </Later>
        )}
      </div>
      <FootBar note={t(isReady ? 'years.on-waiting' : 'years.on-note')}>
        <Button
          variant="primary"
          size="large"
          isDisabled={isReady}
          onPress={() => void client.play({ type: 'ready' })}
        >
          {t('years.on')}
        </Button>
      </FootBar>
    </>
  );
}

function Years({ game, report }: { readonly game: GameState; readonly report: YearsReport }) {
  const words = useWords();
  const announce = useAnnounce();
  const { motion } = useManner();
  const { words: names, texts } = useCase(game);
  const { scenario } = game.caseFile;
  const lineName = useLineNames(game.caseFile, texts.lines);
  const { years, without } = report;
  const clock = useYearsClock(years.count);
  const { now } = clock;
  const isSigned = years.agreement !== undefined;

  const told = useMemo(() => chronicle(scenario, years), [scenario, years]);
  const prices = useMemo(() => priceLines(scenario, years), [scenario, years]);
  const charts = useMemo(() => yearCharts(scenario, report), [scenario, report]);
  const promises = useMemo(() => promiseRows(years), [years]);
  const year = years.firstYear + now;
  const money = useMemo(() => balances(years, without, year), [years, without, year]);
  const longest = useMemo(() => longestOf(report), [report]);
  const picture = useMemo(
    () =>
      presentMap(game.caseFile, mapNames(words, texts), {
        view: game.view,
        years: { run: years, year },
      }),
    [game.caseFile, game.view, words, texts, years, year],
  );

  // Whoever listens hears each year as it is told.
  const current = told[now];
  useEffect(() => {
    if (now === 0 || current === undefined) return;
    const lines = current.lines.map((line) => sayLine(names, line, lineName));
    announce(
      [`${current.year}.`, ...(lines.length === 0 ? [words.t('years.chronicle.quiet')] : lines)].join(' '),
    );
  }, [now, current, announce, names, lineName, words]);

  return (
    <>
      <Transport clock={clock} years={told} prices={prices} isStepped={motion === 'reduced'} />
      <div className="years__stage">
        <Scene kind="map" picture={picture} />
        <Chronicle years={told} now={now} isSigned={isSigned} names={names} lineName={lineName} />
      </div>
      <header className="years__instruments">
        <h2>{words.t('years.charts')}</h2>
        <YearChartKey charts={charts} />
        <PathsProgress {...game} />
      </header>
      <div className="years__charts">
        {charts.map((chart) => (
          <Paper key={chart.name}>
            <YearChartFigure
              chart={chart}
              names={names}
              lineName={lineName}
              firstYear={years.firstYear}
              until={now}
            />
          </Paper>
        ))}
      </div>
      <div className="years__sheets">
        {isSigned ? (
          <Paper kind="ledger">
            <PromiseGrid rows={promises} names={names} firstYear={years.firstYear} until={now} />
          </Paper>
        ) : undefined}
        <Paper kind="ledger">
          <BalanceSheet
            balances={money}
            names={names}
            firstYear={years.firstYear}
            isAgainst={isSigned}
            most={longest}
          />
        </Paper>
      </div>
    </>
  );
}

/** The longest bar of any year, so that bars grow on one scale. */
function longestOf({ years, without }: YearsReport): number {
  const last = years.firstYear + years.count - 1;
  return Math.max(1, ...balances(years, without, last).map(({ difference }) => Math.abs(difference)));
}
