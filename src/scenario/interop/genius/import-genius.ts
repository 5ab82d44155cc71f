/** What scenario do a Genius domain and its profiles make? */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { Problem } from '../../problem/problem.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { FEWEST_PROFILES, MOST_PROFILES } from '../limits.ts';
import { laboratoryOf } from '../laboratory-of.ts';
import type { Imported, TableOptions } from '../laboratory-of.ts';
import { stemOf } from '../names.ts';
import { reportFor } from '../placed.ts';
import { readDomain } from './read-domain.ts';
import type { GeniusOptions } from './read-domain.ts';
import { readProfile } from './read-profile.ts';
import { inOrder } from '../in-order.ts';

export interface GeniusImportOptions extends GeniusOptions, TableOptions {}

/**
 * Reads a domain and one profile per party. The domain is the first file, or the only one that says to be a template; the
 * profiles are in the order of the parties. Utilities
 * are those of Genius 10.4 times 100. Pure, and as fast as the files are long: no outcome is listed. Tells every
 * problem of every file.
 */
export function importGenius(
  files: readonly SourceFile[],
  options: GeniusImportOptions = {},
): Result<Imported, readonly Problem[]> {
  const [domainFile, ...profileFiles] = domainFirst(files);
  const count = profileFiles.length;
  if (domainFile === undefined || count < FEWEST_PROFILES || count > MOST_PROFILES) {
    const data = { count, least: FEWEST_PROFILES, most: MOST_PROFILES };
    return err([reportFor(domainFile ?? { path: '', text: '' })('IMPORT_PARTIES', 0, data)]);
  }
  const domain = readDomain(domainFile, options);
  if (!domain.ok) return err(inOrder(domain.error));
  const profiles = profileFiles.map((file) => ({ file, read: readProfile(file, domain.value) }));
  const problems = profiles.flatMap(({ read }) => (read.ok ? [] : inOrder(read.error)));
  if (problems.length > 0) return err(problems);
  return ok(
    laboratoryOf(
      {
        format: 'Genius XML',
        files: files.map(({ path }) => path.split(/[\\/]/).at(-1) ?? path),
        name: stemOf(domainFile.path),
        issues: domain.value.issues,
        profiles: profiles.flatMap(({ file, read }) =>
          read.ok ? [{ name: stemOf(file.path), ...read.value }] : [],
        ),
      },
      options,
    ),
  );
}

/** Files from a folder come in the order of their names: only domains are templates, so one can be found among them. */
function domainFirst(files: readonly SourceFile[]): readonly SourceFile[] {
  const templates = files.filter(({ text }) => /<negotiation_template[\s>]/.test(text));
  const [template] = templates;
  if (template === undefined || templates.length > 1) return files;
  return [template, ...files.filter((file) => file !== template)];
}
