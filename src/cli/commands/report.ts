/** What is there to learn from a game that was kept? */
import type { Context } from '../context.ts';
import { exitCodes } from '../failure.ts';
import { personOf, replayFaithfully } from '../records.ts';
import { printReport } from '../report/print-report.ts';
import { reportOf } from '../report/report-of.ts';

interface ReportOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

/** The debrief of a record, in words or as JSON. */
export async function report(context: Context, path: string, options: ReportOptions): Promise<number> {
  const { caseFile, match, file } = replayFaithfully(path, options.scenario);
  if (options.json === true) context.terminal.out(JSON.stringify(reportOf(caseFile.scenario, match)));
  else await printReport(context, caseFile, match, personOf(file, caseFile), 'whole');
  return exitCodes.ok;
}
