/** Which cases can a class play? Those in the folder of scenarios, read from their files when first asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario, type CaseFile, type SourceFile } from '#scenario/index.ts';

const mainFile = 'scenario.yaml';

/** Finds a sound scenario by its id; undefined when there is none, or it is not sound. What is sound is read once. */
export function scenariosIn(folder: string): (id: string) => CaseFile | undefined {
  const read = new Map<string, CaseFile>();
  return (id) => {
    const known = read.get(id) ?? (isId(id) ? readCase(folder, id) : undefined);
    if (known !== undefined) read.set(id, known);
    return known;
  };
}

const isId = (id: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

function readCase(folder: string, id: string): CaseFile | undefined {
  const own = join(folder, id);
  if (!existsSync(join(own, mainFile))) return undefined;
  const parsed = parseScenario([
    { path: mainFile, text: readFileSync(join(own, mainFile), 'utf8') },
    ...yamlIn(join(own, 'texts'), 'texts'),
    ...yamlIn(join(folder, 'regimes'), 'regimes'),
  ]);
  return parsed.ok ? parsed.value : undefined;
}

function yamlIn(folder: string, as: string): readonly SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: `${as}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
