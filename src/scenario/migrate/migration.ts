import type { Tree } from './tree.ts';

/**
 * One change of the format. Each works on plain values, tolerates any shape, and leaves alone what it does not know:
 * the shape is checked afterwards, against the newest format only.
 */
export interface Migration {
  /** Says what changed; tests exercise each by name. */
  readonly name: string;
  /** The format that it leaves; it leads to the next one. Several migrations may leave the same format. */
  readonly from: number;
  readonly scenario?: (tree: Tree) => Tree;
  readonly texts?: (tree: Tree) => Tree;
  readonly regime?: (tree: Tree) => Tree;
}
