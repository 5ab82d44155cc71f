import { useState } from 'react';
import { danceRows, type TableReport } from '#client/index.ts';
import { DancePanel } from '../../charts/dance-panel.tsx';
import { Paper, PartyMark, Select, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { ByRole } from './by-role.tsx';
import type { ReportsProps } from './class-left.tsx';

/** First words and what came of them, and how one role danced at every table. */
export function ClassMoves({ given, reports }: ReportsProps) {
  const { t, number, percent } = useWords();
  const { parties } = given.caseFile.scenario;
  const [role, setRole] = useState(0);
  return (
    <Paper as="section" labelledBy="moves">
      <SheetHead id="moves" title={t('classroom.debrief.first')} lead={t('classroom.debrief.first-lead')} />
      <ByRole
        given={given}
        caption={t('classroom.debrief.first')}
        hideCaption
        tables={reports}
        align="end"
        cell={({ report }, party) => {
          const own = report.facts.parties[party];
          const first = own?.firstOffer;
          if (own === undefined || first === undefined) return '–';
          const isFirst = report.facts.offers[0]?.by === party;
          return t(isFirst ? 'classroom.debrief.opened' : 'classroom.debrief.asked', {
            asked: percent(first.strength),
            result: number(own.points, 1),
          });
        }}
      />
      <h3>{t('classroom.debrief.dance')}</h3>
      <p className="soft">{t('classroom.debrief.dance-lead')}</p>
      <Select
        label={t('classroom.debrief.role')}
        choices={parties.map((_, party) => ({
          value: `${party}`,
          label: given.words.party(party),
          mark: <PartyMark party={party} />,
        }))}
        value={`${role}`}
        onChange={(value) => setRole(Number(value))}
      />
      <ul className="class-dances">
        {reports.map((entry) => (
          <Dance key={entry.table} {...entry} role={role} />
        ))}
      </ul>
    </Paper>
  );
}

function Dance({ table, match, report, role }: TableReport & { readonly role: number }) {
  const { t, number, list } = useWords();
  const row = danceRows(report.facts)[role];
  if (row === undefined) return undefined;
  return (
    <li className="chart">
      <h4>{t('classroom.table', { table })}</h4>
      <DancePanel row={row} rounds={match.round} />
      <p className="unseen">
        {list(
          row.asked.map(({ round, points }) =>
            t('classroom.debrief.asked-in', { round, points: number(points, 1) }),
          ),
        )}
      </p>
    </li>
  );
}
