/** How does a table of another laboratory become a folder of scenario files? */
import type { CaseFile } from '#scenario/index.ts';
import { countOf } from '../batch/count.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../failure.ts';
import { unsound } from '../foreign/load-case.ts';
import { formatNamed, readForeign } from '../foreign/read-foreign.ts';
import { writeImported } from '../foreign/write-imported.ts';

interface ImportOptions {
  readonly out?: string;
  readonly rounds?: string;
  readonly steps?: string;
}

const mostRounds = 10_000;
const mostSteps = 1_000;

/** Reads a domain and its profiles and writes what they make. 1 when the files have faults. */
export function importFiles(
  context: Context,
  format: string,
  paths: readonly string[],
  { out, rounds, steps }: ImportOptions,
): number {
  const { terminal, words } = context;
  const read = readForeign(formatNamed(format), paths, words, {
    ...(rounds === undefined ? {} : { rounds: countOf(rounds, mostRounds, 'NOT_ROUNDS') }),
    ...(steps === undefined ? {} : { steps: countOf(steps, mostSteps, 'NOT_STEPS') }),
  });
  if (!read.ok) throw unsound(context, read.error);
  const { caseFile } = read.value;
  const folder = out ?? caseFile.scenario.id;
  writeImported(context, folder, read.value);
  terminal.out(words.t('interop.import.written', { path: folder }));
  tell(context, caseFile);
  terminal.out(words.t('interop.import.next', { path: folder }));
  return exitCodes.ok;
}

/** What was found, and what is kept without being played. */
function tell({ terminal, words }: Context, { scenario }: CaseFile): void {
  const packages = scenario.issues.reduce((product, { options }) => product * options.length, 1);
  terminal.out(
    words.t('interop.import.found', {
      parties: scenario.parties.length,
      issues: scenario.issues.length,
      packages: packages < 1e15 ? words.number(packages) : packages.toExponential(1),
    }),
  );
  const named = (party: number) => scenario.parties[party]?.id ?? '';
  scenario.mandates.forEach(({ cap, discount }, party) => {
    if (cap !== undefined) terminal.out(words.t('interop.import.capped', { party: named(party), cap }));
    if (discount !== undefined)
      terminal.out(words.t('interop.import.discounted', { party: named(party), discount }));
  });
  terminal.out(words.t('interop.import.added', { rounds: scenario.rules.rounds }));
}
