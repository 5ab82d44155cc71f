import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchemas } from '#scenario/index.ts';
import { caseFiles } from '../../support/case-files.ts';

const folder = join(import.meta.dirname, '../../../scenarios/_schema');
const schemas = jsonSchemas();

describe('the JSON Schemas for editors', () => {
  test.each(Object.keys(schemas))('%s is what `npm run generate` writes', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(`${JSON.stringify(schemas[name], undefined, 2)}\n`);
  });

  test('are all there, and nothing beside them', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas).sort());
  });

  test('accept what the parser accepts, references to figures included', () => {
    for (const { path, text } of caseFiles('sound')) {
      const name = path === 'scenario.yaml' ? 'scenario' : path.startsWith('texts') ? 'texts' : 'regime';
      const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(schemas[`${name}.schema.json`])));
      const value: unknown = parse(text);
      expect(schema.safeParse(value).error, path).toBeUndefined();
      expect(schema.safeParse({ ...(value as object), surprise: 1 }).success, path).toBe(false);
    }
  });

  test('say something about every field', () => {
    const silent: string[] = [];
    const visit = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'properties') {
          for (const [field, property] of Object.entries(inner as object)) {
            const isWord = 'const' in property || field === 'figure';
            if (!('description' in property) && !isWord) silent.push(`${at}.${field}`);
          }
        }
        visit(inner, key === 'properties' ? at : `${at}.${key}`);
      }
    };
    for (const [name, schema] of Object.entries(schemas)) visit(schema, name);
    expect(silent).toEqual([]);
  });
});
