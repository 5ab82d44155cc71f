/** Are these scenarios sound, and are they worth playing? */
import { calibrate, canAnalyse, type Calibration, type CalibrationCheck } from '#analysis/index.ts';
import { formatProblem, problemSentences, type CaseFile, type Problem, type Say } from '#scenario/index.ts';
import { columns } from '../columns.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../failure.ts';
import { readScenario, scenarioFolders } from '../scenarios.ts';

interface ValidateOptions {
  readonly json?: boolean;
  readonly calibrate: boolean;
}

/** What was found out about one scenario. */
interface Finding {
  readonly path: string;
  readonly problems: readonly Problem[];
  /** Undefined where it is unsound. */
  readonly caseFile: CaseFile | undefined;
  /** Undefined where it was not measured. */
  readonly calibration: Calibration | undefined;
}

/** Checks scenario files, and measures sound ones against their band. 1 when any of them has a fault or misses a band. */
export function validate(context: Context, paths: readonly string[], options: ValidateOptions): number {
  const { terminal, words } = context;
  const folders = paths.flatMap((path) => {
    const found = scenarioFolders(path);
    return found.length === 1 ? [path] : found;
  });
  const findings = folders.map((path) => findingOf(path, options.calibrate));
  const say: Say = (key, data) => words.t(key, data);
  if (options.json === true) terminal.out(JSON.stringify(findings.map((finding) => toJson(finding, say))));
  else for (const finding of findings) print(context, finding, say);
  const isGood = findings.every(
    ({ problems, calibration }) => problems.length === 0 && calibration?.passes !== false,
  );
  return isGood ? exitCodes.ok : exitCodes.no;
}

function findingOf(path: string, isMeasured: boolean): Finding {
  const parsed = readScenario(path);
  if (!parsed.ok) return { path, problems: parsed.error, caseFile: undefined, calibration: undefined };
  const { scenario, meta } = parsed.value;
  // Tables of research are as they are: they need not make a good exercise.
  const isExercise = meta.genre === undefined;
  const calibration =
    isMeasured && isExercise && canAnalyse(scenario) ? calibrate(scenario, meta.level) : undefined;
  return { path, problems: [], caseFile: parsed.value, calibration };
}

function toJson({ path, problems, caseFile, calibration }: Finding, say: Say) {
  return {
    path,
    problems: problems.map((problem) => ({ ...problem, ...problemSentences(problem, say) })),
    ...(caseFile === undefined ? {} : { id: caseFile.scenario.id, digest: caseFile.scenario.digest }),
    ...(calibration === undefined || caseFile === undefined
      ? {}
      : {
          calibration: calibration.difficulties.map(({ difficulty, level, passes, checks }) => ({
            difficulty: caseFile.scenario.difficulties[difficulty]?.id,
            level,
            passes,
            checks: checks.map(({ party, ...check }) => ({
              ...check,
              ...(party === undefined ? {} : { party: caseFile.scenario.parties[party]?.id }),
            })),
          })),
        }),
  };
}

function print(context: Context, { path, problems, caseFile, calibration }: Finding, say: Say): void {
  const { terminal, words } = context;
  if (caseFile === undefined) {
    for (const problem of problems) {
      terminal.out(formatProblem(problem, say));
      terminal.out();
    }
    terminal.out(terminal.paint('red', words.t('cli.validate.faults', { path, count: problems.length })));
    terminal.out();
    return;
  }
  const { digest, difficulties } = caseFile.scenario;
  terminal.out(terminal.paint('green', words.t('cli.validate.sound', { path, digest: digest.slice(0, 12) })));
  if (!canAnalyse(caseFile.scenario)) terminal.out(words.t('cli.validate.too-large'));
  for (const { difficulty, level, checks, analysis } of calibration?.difficulties ?? []) {
    terminal.out();
    terminal.out(
      words.t('cli.validate.difficulty', {
        name: difficulties[difficulty]?.id ?? '',
        level,
        packages: words.number(analysis.packages),
        frontier: words.number(analysis.efficient.points),
      }),
    );
    const rows = checks.map((check) => rowOf(context, caseFile, check));
    for (const line of columns(rows, ['left', 'left', 'left', 'right', 'right'], terminal.columns))
      terminal.out(line);
  }
  terminal.out();
}

/** Targets measured as shares; the others are counts or points. */
const shares: readonly CalibrationCheck['target'][] = [
  'acceptable-share',
  'party-share',
  'split-shortfall',
  'largest-surplus-share',
];

function rowOf({ terminal, words }: Context, caseFile: CaseFile, check: CalibrationCheck): readonly string[] {
  const isShare = shares.includes(check.target);
  const shown = (value: number | undefined) =>
    value === undefined ? '–' : isShare ? words.percent(value, 1) : words.number(value, 1);
  const mark = check.passes
    ? terminal.paint('green', words.t('cli.validate.ok'))
    : terminal.paint('red', words.t('cli.validate.miss'));
  return [
    `  ${mark}`,
    words.t(`cli.validate.target.${check.target}`),
    check.party === undefined ? '' : (caseFile.scenario.parties[check.party]?.id ?? ''),
    shown(check.measured),
    `${shown(check.band.least)} … ${shown(check.band.most)}`,
  ];
}
