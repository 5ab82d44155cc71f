import { useCallback } from 'react';
import type { CaseFile } from '#client/index.ts';

/** What the lines of the years are called: by the map's name for them, or by their own. */
export function useLineNames(
  { map, scenario }: CaseFile,
  names: Readonly<Record<string, string>>,
): (line: number) => string {
  return useCallback(
    (line: number) => {
      const id =
        map.lines.find((drawn) => drawn.line === line)?.id ?? scenario.implementation.lines[line]?.id;
      return id === undefined ? '' : (names[id] ?? id);
    },
    [map, scenario, names],
  );
}
