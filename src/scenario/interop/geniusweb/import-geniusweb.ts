/** What scenario do GeniusWeb profiles make? Each carries the domain, which must be the same in all. */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import { isTree } from '../../migrate/tree.ts';
import type { Problem } from '../../problem/problem.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { FEWEST_PROFILES, MOST_PROFILES } from '../limits.ts';
import { inOrder } from '../in-order.ts';
import { readJson } from '../json/read-json.ts';
import { laboratoryOf } from '../laboratory-of.ts';
import type { Imported, TableOptions } from '../laboratory-of.ts';
import { stemOf } from '../names.ts';
import { reportFor } from '../placed.ts';
import { readWebProfile } from './read-web-profile.ts';
import type { WebProfile } from './read-web-profile.ts';

/**
 * Reads one profile per party, in the order of the parties; a file that holds a domain alone is passed over. Issues and values are in the order of the first profile.
 */
export function importGeniusWeb(
  files: readonly SourceFile[],
  options: TableOptions = {},
): Result<Imported, readonly Problem[]> {
  const profileFiles = files.filter((file) => !isDomain(file));
  const [first] = profileFiles;
  const count = profileFiles.length;
  if (first === undefined || count < FEWEST_PROFILES || count > MOST_PROFILES) {
    const data = { count, least: FEWEST_PROFILES, most: MOST_PROFILES };
    return err([reportFor(files[0] ?? { path: '', text: '' })('IMPORT_PARTIES', 0, data)]);
  }
  const read = profileFiles.map((file) => ({ file, profile: readWebProfile(file) }));
  const problems = read.flatMap(({ profile }) => (profile.ok ? [] : inOrder(profile.error)));
  if (problems.length > 0) return err(problems);
  const profiles = read.flatMap(({ file, profile }) =>
    profile.ok ? [{ file, profile: profile.value }] : [],
  );
  const [leading] = profiles;
  if (leading === undefined) return err([]);
  const { domain } = leading.profile;
  const differing = profiles.flatMap(({ file, profile }) => {
    const difference = differenceOf(leading.profile, profile);
    if (difference === undefined) return [];
    return [reportFor(file)('GENIUSWEB_DOMAIN', 0, { name: difference, file: leading.file.path })];
  });
  if (differing.length > 0) return err(differing);
  return ok(
    laboratoryOf(
      {
        format: 'GeniusWeb JSON',
        files: files.map(({ path }) => path.split(/[\\/]/).at(-1) ?? path),
        name: domain.name === '' ? stemOf(leading.file.path) : domain.name,
        issues: domain.issues,
        profiles: profiles.map(({ file, profile }) => ({
          name: profile.name === '' ? stemOf(file.path) : profile.name,
          worths: aligned(leading.profile, profile),
          reservation: profile.reservation,
          discount: 1,
        })),
      },
      options,
    ),
  );
}

function isDomain(file: SourceFile): boolean {
  const json = readJson(file);
  return json.ok && isTree(json.value.value) && Object.hasOwn(json.value.value, 'issuesValues');
}

/** The first issue in which the domains of two profiles differ, whatever their order. */
function differenceOf(a: WebProfile, b: WebProfile): string | undefined {
  const valuesOf = (profile: WebProfile) =>
    new Map(
      profile.domain.issues.map(({ name, values }) => [
        name,
        [...values.map(({ text }) => text)].sort().join('\n'),
      ]),
    );
  const [one, other] = [valuesOf(a), valuesOf(b)];
  return [...new Set([...one.keys(), ...other.keys()])].find((name) => one.get(name) !== other.get(name));
}

/** The worths of a profile in the order of issues and values of another. */
function aligned(leading: WebProfile, { domain, worths }: WebProfile): WebProfile['worths'] {
  return leading.domain.issues.map(({ name, values }) => {
    const issue = domain.issues.findIndex((one) => one.name === name);
    const place = new Map(domain.issues[issue]?.values.map(({ text }, index) => [text, index]));
    return values.map(({ text }) => worths[issue]?.[place.get(text) ?? -1] ?? 0);
  });
}
