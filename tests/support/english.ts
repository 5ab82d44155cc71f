import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createWords, type Strings, type Words } from '#words/index.ts';

const folder = 'assets/locales/en';

/** The product's English, all of it. */
export function englishWords(): Words {
  const source = createWords('en');
  for (const file of readdirSync(folder))
    source.add(
      'en',
      basename(file, '.json'),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Strings,
    );
  return source.words;
}
