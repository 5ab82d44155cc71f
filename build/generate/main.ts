/** Writes every generated file anew: `npm run generate`. */
import { writeFile } from 'node:fs/promises';
import { formatted, generatedFiles } from './files.ts';

for (const file of generatedFiles) {
  await writeFile(file.path, await formatted(file));
  console.log(file.path);
}
