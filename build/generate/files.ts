import { format, getFileInfo, resolveConfig } from 'prettier';
import { loadWords } from '#cli/strings.ts';
import { codebook } from '#cli/tournament/write-results.ts';
import { jsonSchemas } from '#scenario/index.ts';
import { analysisSchema } from '#wire/index.ts';
import { statechartsPage } from './statecharts.ts';

/** A file that a program writes. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** What it must contain now, before it is put into the one format of the repository. */
  content(): string;
}

const schemas = Object.entries(jsonSchemas()).map(([name, schema]) => ({
  path: `scenarios/_schema/${name}`,
  content: () => `${JSON.stringify(schema, undefined, 2)}\n`,
}));

/** Every generated file of the repository. `npm run generate` writes them; a test compares them. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'docs/statecharts.md', content: statechartsPage },
  { path: 'docs/tournament-codebook.md', content: () => codebook(loadWords('en')) },
  {
    path: 'docs/analysis.schema.json',
    content: () => `${JSON.stringify(analysisSchema(), undefined, 2)}\n`,
  },
  ...schemas,
];

/** The content as it stands in the repository: in its one format, unless .prettierignore leaves the file alone. */
export async function formatted({ path, content }: GeneratedFile): Promise<string> {
  const { ignored } = await getFileInfo(path, { ignorePath: '.prettierignore' });
  return ignored ? content() : format(content(), { ...(await resolveConfig(path)), filepath: path });
}
