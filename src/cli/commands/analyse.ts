/** How good could an agreement be, and how good is this one? */
import { agreementIn } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { isRecord, parsePackage } from '../analyse/agreement.ts';
import { toJson } from '../analyse/analysis-json.ts';
import { printJson } from '../analyse/print-json.ts';
import { printStudy } from '../analyse/print-study.ts';
import { momentOf, studyOf, type Moment, type Study } from '../analyse/study.ts';
import { subjectOf } from '../analyse/subject.ts';
import { openCase, type OpenedCase } from '../case-words.ts';
import type { Context } from '../context.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes } from '../failure.ts';
import { replayFaithfully } from '../records.ts';

interface AnalyseOptions {
  readonly difficulty?: string;
  readonly agreement?: string;
  readonly picture?: string;
  readonly json?: boolean;
}

/** Analyses a scenario, or a domain with its profiles, and holds an agreement against it where one is given. */
export async function analyse(
  context: Context,
  paths: readonly string[],
  options: AnalyseOptions,
): Promise<number> {
  const { caseFile, scale } = subjectOf(context, paths);
  const { scenario } = caseFile;
  const level = difficultyOf(scenario, options.difficulty);
  const opened = openCase(context.words, caseFile, level);
  const { agreement } = options;
  const isFromRecord = agreement !== undefined && isRecord(agreement);
  const study = isFromRecord
    ? studyOfRecord(caseFile, agreement, paths[0], scale)
    : studyOf(
        scenario,
        { ...atLevel(caseFile, level), scale },
        agreement === undefined ? undefined : parsePackage(agreement, scenario.issues, opened.words),
      );
  const difficulty = isFromRecord ? undefined : scenario.difficulties[level]?.id;
  if (options.picture !== undefined) {
    const { writePicture } = await import('../analyse/picture/write-picture.ts');
    writePicture(options.picture, opened, caseFile, scale, study);
  }
  if (options.json === true)
    printJson(
      context.terminal,
      toJson(study, { scenario, difficulty, scale, ...spellingOf(caseFile, opened) }),
    );
  else printStudy(context.terminal, opened, caseFile, { difficulty, scale }, study);
  return exitCodes.ok;
}

function atLevel({ scenario }: CaseFile, level: number): Omit<Moment, 'scale'> {
  const { mandates, closed, difficulties } = scenario;
  return {
    sheets: mandates,
    closed,
    walkAways: difficulties[level]?.walkAways ?? mandates.map(({ walkAway }) => walkAway),
  };
}

/** The case as it stood at the end of a record, with the agreement that the record came to. */
function studyOfRecord(
  { scenario }: CaseFile,
  path: string,
  name: string | undefined,
  scale: Moment['scale'],
): Study {
  const { match } = replayFaithfully(path, name);
  const agreed = agreementIn(match)?.package;
  return studyOf(scenario, momentOf(scenario, match, scale), agreed ?? 'none');
}

/** Things of our scenarios go by their permanent ids, those of imported files by the names in these. */
function spellingOf({ scenario, meta }: CaseFile, { words }: OpenedCase) {
  const isImported = meta.genre === 'laboratory';
  return {
    parties: scenario.parties.map(({ id }, party) => (isImported ? words.party(party) : id)),
    issue: (issue: number) => (isImported ? words.issue(issue) : (scenario.issues[issue]?.id ?? '')),
    option: (issue: number, option: number) =>
      isImported ? words.option(issue, option) : (scenario.issues[issue]?.options[option]?.id ?? ''),
  };
}
