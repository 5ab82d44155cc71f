/** With which case is a class played on? With the one that it began with, although its scenario may have been changed since. */
import { protocolsFor, underProtocol } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { ClassSettings } from '#wire/index.ts';
import type { Row, Store } from '../store/store.ts';
import { beginningOf } from './beginning-of.ts';
import type { ClassEntry } from './log-entries.ts';

/** The case that a class of these settings plays; undefined when there is none, or its protocol does not suit it. */
export function caseUnder(
  { scenario: id, protocol }: Pick<ClassSettings, 'scenario' | 'protocol'>,
  library: (id: string) => CaseFile | undefined,
): CaseFile | undefined {
  const caseFile = library(id);
  if (caseFile === undefined || protocol === undefined) return caseFile;
  if (!protocolsFor(caseFile.scenario).includes(protocol)) return undefined;
  return { ...caseFile, scenario: underProtocol(caseFile.scenario, protocol) };
}

const keptUnder = (digest: string) => `case:${digest}`;

/** Keeps a case as it is now. */
export const keepCase = (store: Store, caseFile: CaseFile) =>
  store.keep(keptUnder(caseFile.scenario.digest), JSON.stringify(caseFile));

/** The case of a class, from its log; undefined for a class that never was, or whose scenario is no more. */
export async function caseOf(
  rows: readonly Row[],
  store: Pick<Store, 'keep'>,
  scenario: (id: string) => CaseFile | undefined,
): Promise<CaseFile | undefined> {
  const first = rows.find((row) => row.stream === 0);
  // Claimed, and the server ended before its first line was written: such a class never was.
  if (first === undefined) return undefined;
  const entry = JSON.parse(first.payload) as ClassEntry;
  const present = entry.k === 'created' ? caseUnder(entry.settings, scenario) : undefined;
  const began = beginningOf(rows.filter(({ stream }) => stream > 0));
  if (began === undefined || began.scenario.digest === present?.scenario.digest) return present;
  const kept = await store.keep(keptUnder(began.scenario.digest), '');
  return kept.ok && kept.value !== '' ? (JSON.parse(kept.value) as CaseFile) : present;
}
