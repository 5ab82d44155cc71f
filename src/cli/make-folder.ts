/** How is a folder made, with those above it that are missing? */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.ts';
import { messageOf } from './scenarios.ts';

/** Throws a Failure where there is none afterwards. */
export function makeFolder(path: string): void {
  try {
    make(path);
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path, why: messageOf(problem) });
  }
}

/**
 * Folder by folder: Node's own `recursive` takes "no such file" for a missing folder above and asks again for ever, where the
 * system answers so for a folder that can never be, as under /proc.
 */
function make(path: string): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) make(above);
  try {
    mkdirSync(path);
  } catch (problem) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(path)) throw problem;
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
