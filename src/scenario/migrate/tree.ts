/** How is a plain value changed in places, before anybody knows that it has the right shape? */

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same map with one key renamed in its place; unchanged when the key is not there, or the new one already is. */
export function renamed(tree: Tree, from: string, to: string): Tree {
  if (!Object.hasOwn(tree, from) || Object.hasOwn(tree, to)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key === from ? to : key, value]));
}

/** The same map with the value of one key changed; unchanged when the key is not there. */
export function changed(tree: Tree, key: string, change: (value: unknown) => unknown): Tree {
  return Object.hasOwn(tree, key) ? { ...tree, [key]: change(tree[key]) } : tree;
}

/** The same map with each value that is itself a map changed. */
export function eachTree(value: unknown, change: (tree: Tree) => Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => (isTree(item) ? change(item) : item));
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isTree(item) ? change(item) : item]),
  );
}

/** The same value with each text in it changed, however deep. */
export function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => eachText(item, change));
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachText(item, change)]));
}
