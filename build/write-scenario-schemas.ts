/** Writes the JSON Schemas of scenario files for editors: `node build/write-scenario-schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../src/scenario/index.ts';

const folder = path.join(import.meta.dirname, '../scenarios/_schema');

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(path.join(folder, name), `${JSON.stringify(schema, undefined, 2)}\n`);
}
