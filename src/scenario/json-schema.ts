/** How does an editor learn the format, so that it completes and explains while one writes? */
import { z } from 'zod';
import { planSource } from './plan/plan-source.ts';
import { laboratorySource } from './laboratory/source.ts';
import { scenarioSource } from './source.ts';
import { regimeSource } from './source/regime.ts';
import { textsSource } from './source/texts.ts';
import { ID_LENGTH, ID_PATTERN } from './vocabulary.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A number that may also be taken from the figures. */
const figureReference: JsonSchema = {
  type: 'object',
  properties: { figure: { type: 'string', maxLength: ID_LENGTH, pattern: ID_PATTERN.source } },
  required: ['figure'],
  additionalProperties: false,
};

/** The schemas of all kinds of files, by the name of the file that holds each in `scenarios/_schema/`. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'scenario.schema.json': schemaOf(scenarioSource, 'Offtake scenario'),
    'laboratory.schema.json': schemaOf(laboratorySource, 'Offtake laboratory table'),
    'texts.schema.json': schemaOf(textsSource, 'Offtake scenario texts'),
    'regime.schema.json': schemaOf(regimeSource, 'Offtake regime'),
    'tournament.schema.json': schemaOf(planSource, 'Offtake tournament plan'),
  };
}

function schemaOf(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => allowFigure(jsonSchema) });
  return { ...made, title };
}

/** What `amount` has marked as `figured` is a number or a reference. */
function allowFigure(schema: JsonSchema): void {
  if (schema['figured'] !== true) return;
  const { description, figured: _figured, ...number } = schema;
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, { description, anyOf: [number, figureReference] });
}
