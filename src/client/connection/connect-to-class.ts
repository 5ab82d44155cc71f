/** How does somebody come to a class? By a line that is fetched only then: whoever plays alone never waits for it. */
import type { ClassLine, ClassLineOptions } from './remote.ts';

/** Fetches the line and opens it. It restores itself until it is closed. */
export async function connectToClass(options: ClassLineOptions): Promise<ClassLine> {
  const { openLine } = await import('./remote.ts');
  return openLine(options);
}
