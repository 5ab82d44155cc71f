/** What the lint rules of this folder need to know of a linter's rule: the shape that oxlint shares with ESLint. */

/** A node of the syntax tree, or a comment. Its other properties depend on its type. */
export interface Node {
  readonly type: string;
  readonly parent?: Node;
  readonly [property: string]: unknown;
}

interface Comment extends Node {
  readonly value: string;
}

interface Context {
  readonly sourceCode: { getAllComments(): readonly Comment[] };
  report(finding: { readonly node: Node; readonly message: string }): void;
}

export interface Rule {
  /** The functions to call, by the kind of node (an esquery selector) they want to see. */
  create(context: Context): Readonly<Record<string, (node: Node) => void>>;
}
