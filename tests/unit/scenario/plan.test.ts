import { describe, expect, test } from 'vitest';
import { formatProblem, parsePlan, printSource, type PlanNames } from '#scenario/index.ts';
import { englishWords } from '../../support/english.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const cases = new Map(['first-table', 'lobito-corridor'].map((id) => [id, shippedCase(id).scenario]));
const names: PlanNames = {
  strategies: ['boulware', 'linear'],
  strategy(name) {
    if (name === 'boulware') return [{ name: 'exponent', least: 0.01, most: 1 }];
    return ['linear', 'boulware(exponent=0.5)'].includes(name) ? [] : undefined;
  },
  scenarios: [...cases.keys()],
  scenario: (name) => cases.get(name),
};
const parse = (text: string) => parsePlan({ path: 'plan.yaml', text }, names);

const sound = `format: 1
name: who-yields
games: 20
scenarios: [first-table, lobito-corridor]
strategies:
  - linear
  - boulware
  - { name: stubborn, strategy: boulware, parameters: { exponent: 0.05 } }
protocols: [alternating-offers, open-table]
difficulties: [standard]
lineups: one-against-rest
`;

describe('a plan', () => {
  test('is read, and written the way it was meant', () => {
    const parsed = parse(sound);
    expect(parsed).toMatchObject({ ok: true, value: { name: 'who-yields', games: 20 } });
    expect(parsed.ok && parse(printSource(parsed.value))).toEqual(parsed);
  });

  test.each([
    ['games: 20', 'games: many', '3:8', 'FIELD_TYPE'],
    ['games: 20', 'gmes: 20', '3:1', 'FIELD_UNKNOWN'],
    ['games: 20', 'games: 0', '3:8', 'NUMBER_RANGE'],
    ['games: 20', 'games: *all', '3:8', 'YAML_ALIAS'],
    ['format: 1', 'format: 9', '1:9', 'FORMAT_UNKNOWN'],
    ['- linear', '- liner', '6:5', 'ID_UNKNOWN'],
    ['- linear', '- boulware', '7:5', 'ID_TWICE'],
    ['exponent: 0.05', 'exponent: 5', '8:67', 'NUMBER_RANGE'],
    ['exponent: 0.05', 'speed: 0.05', '8:57', 'ID_UNKNOWN'],
    ['[first-table,', '[first-tabel,', '4:13', 'ID_UNKNOWN'],
    ['open-table', 'open-tabel', '9:33', 'WORD_UNKNOWN'],
    ['[standard]', '[easy]', '10:16', 'ID_UNKNOWN'],
    ['lineups: one-against-rest', 'roles: [kesanda]', '11:9', 'ID_UNKNOWN'],
    ['lineups: one-against-rest', 'others: nobody', '11:9', 'ID_UNKNOWN'],
  ])('with %j made %j has a fault at %s: %s', (part, instead, place, code) => {
    const parsed = parse(sound.replace(part, instead));
    const [problem] = parsed.ok ? [] : parsed.error.filter((each) => each.code === code);
    expect(problem && `${problem.line}:${problem.column}`).toBe(place);
    expect(problem && formatProblem(problem, englishWords().t)).not.toMatch(/\{\{|errors\./);
  });
});
