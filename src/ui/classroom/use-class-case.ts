/** Which case does this class play, and in which words? */
import { useMemo } from 'react';
import { underProtocol, type CaseFile, type Library } from '#client/index.ts';
import { useCaseFile, usePublicCase } from '../case/use-public-case.ts';
import type { Case } from '../case/use-case.ts';
import { useClassView } from './class-context.tsx';

export interface ClassCase extends Case {
  readonly caseFile: CaseFile;
}

/**
 * The case of the class that this line has entered, as anybody may read it; undefined until it is there.
 * @param opened The case as the debrief opens it: then nothing is fetched.
 */
export function useClassCase(library: Library, opened?: CaseFile): ClassCase | undefined {
  const scenario = useClassView((view) => view.class?.scenario);
  const difficulty = useClassView((view) => view.class?.difficulty ?? 0);
  const fetched = useCaseFile(library, opened === undefined ? scenario : undefined);
  const protocol = useClassView((view) => view.class?.protocol);
  const played = useMemo(
    () =>
      fetched && {
        ...fetched,
        scenario: underProtocol(fetched.scenario, protocol ?? fetched.scenario.rules.protocol),
      },
    [fetched, protocol],
  );
  const caseFile = opened ?? played;
  const given = usePublicCase(caseFile, difficulty);
  return caseFile === undefined || given === undefined ? undefined : { ...given, caseFile };
}
