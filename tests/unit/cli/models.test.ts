import { describe, expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

describe('models', () => {
  const args = ['models', 'first-table', '--games', '3', '--seed', 'a'];

  test('prints the same JSON for the same seed: every model, at every moment', async () => {
    const [first, second] = [await runCli([...args, '--json']), await runCli([...args, '--json'])];
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.output).toBe(second.output);
    const { models, games } = JSON.parse(first.output) as {
      games: number;
      models: { model: string; at: Record<string, { guesses: number; spearman: number }> }[];
    };
    expect(games).toBe(3);
    expect(models.map(({ model }) => model)).toEqual(['frequency', 'windowed-frequency', 'bayesian']);
    // Two seats guess at one another in each game, for as long as both are there.
    for (const { at } of models) {
      expect(at['start']?.guesses).toBe(6);
      expect(at['end']?.guesses).toBeGreaterThan(0);
      expect(at['end']?.spearman).toBeGreaterThan(at['start']?.spearman ?? 1);
    }
  });

  test('prints a table for people', async () => {
    const { code, output } = await runCli(args);
    expect(code).toBe(0);
    expect(output).toMatch(/^model +Spearman +Kendall +weight error +frontier F1/m);
    expect(output).toMatch(/^bayesian( +0\.\d+){4}/m);
  });
});
