import { calibrate, type CalibrationCheck, type CalibrationTarget } from '#analysis/index.ts';
import { formatProblem, type CaseFile } from '#scenario/index.ts';
import { columns } from '../columns.ts';
import { exitCodes } from '../failure.ts';
import type { Context } from '../program.ts';
import { readScenario } from '../scenarios.ts';

interface ValidateOptions {
  readonly json?: boolean;
  readonly calibrate: boolean;
}

/** Checks scenario files, and measures sound ones against their band. 1 when any of them has a fault. */
export function validate(context: Context, paths: readonly string[], options: ValidateOptions): number {
  const { terminal, words } = context;
  let isSound = true;
  const told: unknown[] = [];
  for (const path of paths) {
    const parsed = readScenario(path);
    if (!parsed.ok) {
      isSound = false;
      told.push({ path, problems: parsed.error });
      if (options.json === true) continue;
      for (const problem of parsed.error) {
        terminal.out(formatProblem(problem, (key, data) => words.t(key, data)));
        terminal.out();
      }
      terminal.out(words.t('cli.validate.faults', { path, count: parsed.error.length }));
      continue;
    }
    const calibration = options.calibrate
      ? calibrate(parsed.value.scenario, parsed.value.meta.level)
      : undefined;
    if (calibration !== undefined && !calibration.passes) isSound = false;
    told.push({
      path,
      problems: [],
      digest: parsed.value.scenario.digest,
      ...(calibration === undefined
        ? {}
        : {
            calibration: calibration.difficulties.map(({ difficulty, level, passes, checks }) => ({
              difficulty: parsed.value.scenario.difficulties[difficulty]?.id,
              level,
              passes,
              checks,
            })),
          }),
    });
    if (options.json === true) continue;
    terminal.out(words.t('cli.validate.sound', { path, digest: parsed.value.scenario.digest.slice(0, 12) }));
    for (const { difficulty, level, checks, analysis } of calibration?.difficulties ?? []) {
      const name = parsed.value.scenario.difficulties[difficulty]?.id ?? '';
      terminal.out();
      terminal.out(
        words.t('cli.validate.difficulty', {
          name,
          level,
          packages: words.number(analysis.packages),
          frontier: words.number(analysis.efficient.points),
        }),
      );
      for (const line of columns(
        checks.map((check) => rowOf(context, parsed.value, check)),
        ['left', 'left', 'left', 'right', 'right'],
      ))
        terminal.out(line);
    }
    terminal.out();
  }
  if (options.json === true) terminal.out(JSON.stringify(told));
  return isSound ? exitCodes.ok : exitCodes.no;
}

/** Targets measured as shares; the others are counts or points. */
const shares: readonly CalibrationTarget[] = [
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
