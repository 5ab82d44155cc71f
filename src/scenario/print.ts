/** How is a value written as a file that people like to read? The other way round of reading. */
import { Document, isMap, isScalar, visit } from 'yaml';

/** Widest line that a map or list may fill before it is broken up, in characters. */
const WIDTH = 100;

/**
 * YAML that `parseScenario` reads back to the same value: texts of several lines as blocks, short lists and maps
 * on one line. Takes what a file says after migration, so that an old file can be saved in the newest format.
 */
export function printSource(value: unknown): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && node.value.includes('\n'))
        node.type = 'BLOCK_LITERAL';
    },
    Collection: (_, node) => {
      node.flow = isShort(node.toJSON());
    },
    Pair: (_, pair) => {
      if (isMap(pair.value) && pair.value.items.length === 0) pair.value.flow = true;
      if (isScalar(pair.key)) pair.key.spaceBefore = false;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: true });
}

/** Fits on a line, and nothing in it has lines of its own. */
function isShort(value: unknown): boolean {
  const text = JSON.stringify(value);
  return text.length <= WIDTH && !text.includes('\\n') && depthOf(value) <= 2;
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
