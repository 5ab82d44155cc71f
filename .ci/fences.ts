/**
 * Do all imports keep to the fences of docs/architecture.md? Runs dependency-cruiser with .dependency-cruiser.mjs and
 * says, for every import that does not, what to do instead.
 *
 * A cruiser that cannot read TypeScript finds no violations at all. So this also fails when a file of src was not
 * read, or when nearly no import was found.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly cycle?: readonly { readonly name: string }[];
    }[];
    readonly ruleSetUsed?: {
      readonly forbidden?: readonly { readonly name?: string; readonly comment?: string }[];
    };
  };
}

/** What was found in a project, ready to print. No problems means that all fences hold. */
export interface FenceReport {
  readonly problems: readonly string[];
  /** The names of all rules that were checked. */
  readonly rules: readonly string[];
  readonly files: number;
  readonly imports: number;
}

/** Checks the project in a folder (this one, unless a test makes up another). */
export function checkFences(project: string): FenceReport {
  const child = spawnSync('depcruise', ['src', '--output-type', 'json'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!child.stdout.startsWith('{'))
    throw new Error(`dependency-cruiser did not run:\n${child.stdout}${child.stderr}`);
  const { modules, summary } = JSON.parse(child.stdout) as Cruise;
  const read = modules.filter((module) => module.source.startsWith('src/'));
  const imports = read.reduce((sum, module) => sum + module.dependencies.length, 0);
  return {
    problems: [...violationsOf(summary), ...blindSpots(project, read, imports)],
    rules: summary.ruleSetUsed?.forbidden?.flatMap(({ name }) => name ?? []) ?? [],
    files: read.length,
    imports,
  };
}

function violationsOf(summary: Cruise['summary']): string[] {
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]));
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const path = cycle === undefined ? to : cycle.map((step) => step.name).join(' → ');
    return `${rule.name}: ${from} → ${path}\n    ${comments.get(rule.name) ?? ''}`;
  });
}

function blindSpots(project: string, read: Cruise['modules'], imports: number): string[] {
  const seen = new Set(read.map((module) => module.source));
  const unread = sourceFiles(project).filter((file) => !seen.has(file));
  return [
    ...unread.map(
      (file) => `not-read: ${file}\n    The cruiser did not read this file, so its fences are unproven.`,
    ),
    ...(imports >= read.length / 2
      ? []
      : [
          `too-few-imports: ${imports} in ${read.length} files\n    The cruiser seems not to understand TypeScript.`,
        ]),
  ];
}

function sourceFiles(project: string): string[] {
  return readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

if (import.meta.main) {
  const { problems, files, imports } = checkFences(process.cwd());
  for (const problem of problems) console.error(problem);
  console.log(`${files} files, ${imports} imports, ${problems.length} out of bounds.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
