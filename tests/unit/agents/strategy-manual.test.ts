import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strategies } from '#agents/index.ts';
import { compoundParts } from '../../../src/agents/strategies/compound.ts';

test('the manual explains every strategy and every part by its name', () => {
  const manual = readFileSync(new URL('../../../docs/strategies.md', import.meta.url), 'utf8');
  const names = [...strategies.map(({ id }) => id), ...Object.values(compoundParts).flat()];
  for (const name of names) expect(manual, name).toContain(`\`${name}\``);
});
