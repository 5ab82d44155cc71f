/** Which issues does a tree of objectives hold, and with which weights? Domains and profiles share the tree. */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { Problem } from '../../problem/problem.ts';
import { childrenNamed, findElement } from '../xml/read-xml.ts';
import type { XmlElement, XmlFile } from '../xml/read-xml.ts';
import { indexOf } from './attributes.ts';

/** An issue in the tree, with the elements that give weights to it and its siblings. */
export interface Leaf {
  readonly issue: XmlElement;
  /** Undefined where the file does not say. */
  readonly index: number | undefined;
  readonly name: string;
  readonly siblingWeights: readonly XmlElement[];
}

export interface ObjectiveTree {
  /** The `utility_space`, or what stands for it. */
  readonly space: XmlElement;
  /** What the root objective is called; empty where it has no name. */
  readonly name: string;
  /** In the order of the file. */
  readonly leaves: readonly Leaf[];
}

/** Elements by which a utility is no weighted sum. */
const NONLINEAR = ['utility', 'ufun', 'hyperRectangle', 'constraint', 'rank'] as const;

/**
 * The issues of a domain or profile. Genius looks for `utility_space` and the `objective` in it; some files have only
 * one of the two, or issues right below. Objectives may be nested: only weights of issues count, as in Genius.
 */
export function objectiveTree({ root, report }: XmlFile): Result<ObjectiveTree, Problem> {
  const space = findElement(root, 'utility_space') ?? findElement(root, 'objective');
  if (space === undefined) return err(report('GENIUS_ROOT', root.offset, { element: root.name }));
  for (const name of NONLINEAR) {
    const found = findElement(space, name);
    if (found !== undefined) return err(report('GENIUS_NONLINEAR', found.offset, { element: name }));
  }
  const objective = space.name === 'objective' ? space : childrenNamed(space, 'objective')[0];
  const leaves = leavesOf(space);
  if (leaves.length === 0) return err(report('GENIUS_NO_ISSUES', space.offset));
  return ok({ space, name: objective?.attributes.get('name')?.trim() ?? '', leaves });
}

function leavesOf(parent: XmlElement): readonly Leaf[] {
  const siblingWeights = childrenNamed(parent, 'weight');
  return parent.children.flatMap((child) => {
    if (child.name === 'objective') return leavesOf(child);
    if (child.name !== 'issue') return [];
    const name = child.attributes.get('name')?.trim() ?? '';
    return [{ issue: child, index: indexOf(child), name, siblingWeights }];
  });
}
