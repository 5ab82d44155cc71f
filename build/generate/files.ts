import { format, resolveConfig } from 'prettier';
import { statechartsPage } from './statecharts.ts';

/** A file that a program writes. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** What it must contain now. */
  content(): string;
}

/** Every generated file of the repository. `npm run generate` writes them; a test compares them. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'docs/statecharts.md', content: statechartsPage },
];

/** The content as it stands in the repository: in the one format. */
export async function formatted({ path, content }: GeneratedFile): Promise<string> {
  return format(content(), { ...(await resolveConfig(path)), filepath: path });
}
