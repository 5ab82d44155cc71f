import { useEffect, useState } from 'react';
import { onePathOfYears, type LensReading, type Scenario, type TableReport } from '#client/index.ts';
import { Ledger, Paper, SheetHead } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';

interface ClassYearsProps {
  readonly ports: UiPorts;
  readonly scenario: Scenario;
  readonly reports: readonly TableReport[];
}

/** What the years made of every agreement, through each of the five value systems. */
export function ClassYears({ ports, scenario, reports }: ClassYearsProps) {
  const { t, number } = useWords();
  const readings = useReadings(ports, scenario, reports);
  const lenses = [...readings.values()][0] ?? [];
  return (
    <Paper as="section" labelledBy="years">
      <SheetHead id="years" title={t('classroom.debrief.years')} lead={t('classroom.debrief.years-lead')} />
      {lenses.length === 0 ? (
        <p className="soft">{t('common.loading')}</p>
      ) : (
        <Ledger
          caption={t('classroom.debrief.years')}
          hideCaption
          rows={lenses}
          rowKey={({ lens }) => lens}
          columns={[
            {
              id: 'lens',
              header: t('classroom.debrief.seen-through'),
              cell: ({ lens }) => t(`outcome.lens.${lens}.name`),
            },
            ...[...readings].map(([table, seen]) => ({
              id: `${table}`,
              header: t('classroom.table', { table }),
              align: 'end' as const,
              cell: ({ lens }: LensReading) =>
                number(seen.find((reading) => reading.lens === lens)?.score ?? 0),
            })),
          ]}
        />
      )}
    </Paper>
  );
}

type Readings = ReadonlyMap<number, readonly LensReading[]>;

function useReadings({ analyst }: UiPorts, scenario: Scenario, reports: readonly TableReport[]): Readings {
  const [readings, setReadings] = useState<Readings>(new Map());
  useEffect(() => {
    let isWanted = true;
    const work = async () => {
      for (const { table, match } of reports) {
        // All tables of a class have its seed: they meet the same luck, so that only their agreements differ, and do so again wherever it is imported.
        const { lenses } = await onePathOfYears(analyst, scenario, match, match.setup.seed);
        if (!isWanted) return;
        setReadings((before) => new Map(before).set(table, lenses));
      }
    };
    work().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [analyst, scenario, reports]);
  return readings;
}
