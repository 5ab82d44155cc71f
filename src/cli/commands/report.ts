import { exitCodes } from '../failure.ts';
import type { Context } from '../program.ts';
import { replayFile } from '../records.ts';
import { printReport, reportOf } from '../report/print-report.ts';

interface ReportOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

/** The debrief of a record, in words or as JSON. */
export function report(context: Context, path: string, options: ReportOptions): number {
  const { caseFile, match } = replayFile(path, options.scenario);
  if (options.json === true) context.terminal.out(JSON.stringify(reportOf(caseFile.scenario, match)));
  else printReport(context, caseFile, match);
  return exitCodes.ok;
}
