import type { Parameters } from '../negotiator.ts';

/** A name with numbers, as in `boulware(exponent=0.1, reserve=0)`. */
export interface Call {
  readonly name: string;
  readonly values: Parameters;
}

const CALL = /^([a-z][a-z-]*)(?:\((.*)\))?$/u;
const VALUE = /^\s*([a-zA-Z]+)\s*=\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*$/u;

/** Reads a name with numbers; undefined when it is neither that nor a bare name. */
export function parseCall(text: string): Call | undefined {
  const match = CALL.exec(text.trim());
  const name = match?.[1];
  if (name === undefined) return undefined;
  const list = match?.[2];
  const values: Record<string, number> = {};
  for (const entry of list === undefined ? [] : list.split(',')) {
    const [, key, number] = VALUE.exec(entry) ?? [];
    if (key === undefined || number === undefined || key in values) return undefined;
    values[key] = Number(number);
  }
  return { name, values };
}
