/** Which keys does a schema allow at a place? For guessing what a misspelt field was meant to be. */
import { z } from 'zod';
import type { Path } from '../problem/problem.ts';

/** Field names of the map that the schema wants at this path; empty where it wants none. */
export function fieldsAt(schema: unknown, path: Path): readonly string[] {
  const [step, ...rest] = path;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => fieldsAt(option, path));
  if (step === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  if (inner instanceof z.ZodObject) return fieldsAt(inner.shape[step], rest);
  if (inner instanceof z.ZodRecord) return fieldsAt(inner.valueType, rest);
  if (inner instanceof z.ZodArray) return fieldsAt(inner.element, rest);
  return [];
}

const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional
    ? unwrapped(schema.unwrap())
    : schema;
