/** Which numbers do `{ figure: <id> }` stand for? */
import { isTree } from './migrate/tree.ts';
import { nearestOf } from '#kernel/nearest.ts';
import { fault } from './problem/problem.ts';
import type { Fault, Path } from './problem/problem.ts';

export interface Filled {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/** Sections in which a number may be taken from the figures. */
const sections = ['issues', 'injects', 'implementation'];

/**
 * Puts figures in the place of references to them. A reference to nothing is a fault and stays as it is,
 * so that its shape is wrong too: `at` of the fault tells them apart.
 */
export function fillFigures(value: unknown): Filled {
  if (!isTree(value)) return { value, faults: [] };
  const figures = isTree(value['figures']) ? value['figures'] : {};
  const faults: Fault[] = [];
  const fill = (part: unknown, at: Path): unknown => {
    if (Array.isArray(part)) return part.map((item, index) => fill(item, [...at, index]));
    if (!isTree(part)) return part;
    const id = part['figure'];
    if (Object.keys(part).length === 1 && typeof id === 'string') {
      const figure = Object.hasOwn(figures, id) ? figures[id] : undefined;
      // A figure without a number has a fault of its own shape.
      if (isTree(figure)) return figure['value'];
      faults.push(
        fault('ID_UNKNOWN', [...at, 'figure'], {
          named: 'figure',
          id,
          ...nearestOf(id, Object.keys(figures)),
        }),
      );
      return part;
    }
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, fill(item, [...at, key])]));
  };
  const filled = Object.entries(value).map(([key, part]) => [
    key,
    sections.includes(key) ? fill(part, [key]) : part,
  ]);
  return { value: Object.fromEntries(filled), faults };
}
