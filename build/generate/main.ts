/** Writes every generated file anew: `npm run generate`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatted, generatedFiles } from './files.ts';

for (const file of generatedFiles) {
  await mkdir(dirname(file.path), { recursive: true });
  await writeFile(file.path, await formatted(file));
  console.log(file.path);
}
