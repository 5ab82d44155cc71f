/** Could a class here have been given the settings of this session? What its moves come to is found out by playing them. */
import type { Scenario } from '#engine/index.ts';
import type { ClassFile } from '#wire/index.ts';
import type { ClassEntry } from './log-entries.ts';
import { isPolicyFit } from './programs.ts';

/** A class of another case than its moves could never be taken up again, and a program that does not exist never play. */
export function isFitFile(scenario: Scenario, { rows }: Pick<ClassFile, 'rows'>): boolean {
  return rows.every(({ stream, entry }) => stream !== 0 || isFit(scenario, entry as ClassEntry));
}

function isFit(scenario: Scenario, entry: ClassEntry): boolean {
  if (entry.k === 'policy') return isPolicyFit(scenario, entry.policy);
  if (entry.k !== 'created') return true;
  const { settings } = entry;
  return (
    settings.scenario === scenario.id &&
    scenario.difficulties[settings.difficulty] !== undefined &&
    isPolicyFit(scenario, settings.policy)
  );
}
