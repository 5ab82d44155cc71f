import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatted, generatedFiles } from '../../build/generate/files.ts';
import { root } from './support/sandbox.ts';

describe('generated files', () => {
  test.each(generatedFiles.map((file) => [file.path, file] as const))(
    '%s is what the code generates: run `npm run generate` where it is not',
    async (path, file) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(await formatted(file));
    },
  );
});
