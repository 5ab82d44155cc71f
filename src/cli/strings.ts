/** In which words does the terminal speak? */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWords, type Strings, type Words } from '#words/words.ts';

const folder = fileURLToPath(new URL('../../assets/locales', import.meta.url));

/** The words of a language that is shipped, or English. */
export function loadWords(wanted: string): Words {
  const language = readdirSync(folder).includes(wanted) ? wanted : 'en';
  const source = createWords(language);
  for (const tag of new Set([language, 'en'])) {
    for (const file of readdirSync(join(folder, tag)).filter((name) => name.endsWith('.json'))) {
      const strings = JSON.parse(readFileSync(join(folder, tag, file), 'utf8')) as Strings;
      source.add(tag, basename(file, '.json'), strings);
    }
  }
  return source.words;
}
