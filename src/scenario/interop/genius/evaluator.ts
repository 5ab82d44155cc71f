/**
 * What is a number of a range worth to a Genius profile, before its weight? In [0, 1] for all but `constant`.
 *
 * Genius 10.4 reads whole-number issues as clip(offset + slope·(v − lower), 0, 1), and real-valued ones as
 * clip(parameter0 + parameter1·v, 0, 1), `constant` or `triangular`. Older files spell the first like the second.
 */
import { childrenNamed } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { numberOf, requiredNumber } from './attributes.ts';
import type { Reading } from './attributes.ts';

export type Evaluate = (value: number) => number;

/** Undefined where the evaluator is none that is known, which is reported. Without one everything is worth 0. */
export function evaluatorOf(reading: Reading, issue: XmlElement, lower: number): Evaluate | undefined {
  const [element] = childrenNamed(issue, 'evaluator');
  if (element === undefined) return () => 0;
  const type = (element.attributes.get('ftype') ?? element.attributes.get('type') ?? 'linear').toLowerCase();
  switch (type) {
    case 'linear':
      return linear(reading, element, lower);
    case 'constant': {
      const value = numberOf(reading, element, 'parameter0') ?? requiredNumber(reading, element, 'offset');
      return value === undefined ? undefined : () => value;
    }
    case 'triangular':
      return triangular(reading, element);
    default:
      reading.problems.push(reading.report('GENIUS_EVALUATOR', element.offset, { type }));
      return undefined;
  }
}

function linear(reading: Reading, element: XmlElement, lower: number): Evaluate | undefined {
  const has = (name: string) => element.attributes.has(name);
  if (has('parameter0') || has('parameter1')) {
    const offset = requiredNumber(reading, element, 'parameter0');
    const slope = requiredNumber(reading, element, 'parameter1');
    if (offset === undefined || slope === undefined) return undefined;
    return (value) => clip(slope * value + offset);
  }
  const slope = requiredNumber(reading, element, 'slope');
  const offset = requiredNumber(reading, element, 'offset');
  if (slope === undefined || offset === undefined) return undefined;
  return (value) => clip(slope * (value - lower) + offset);
}

/** Nothing at the ends, 1 at the top, straight between. */
function triangular(reading: Reading, element: XmlElement): Evaluate | undefined {
  const low = requiredNumber(reading, element, 'parameter0');
  const high = requiredNumber(reading, element, 'parameter1');
  const top = requiredNumber(reading, element, 'parameter2');
  if (low === undefined || high === undefined || top === undefined) return undefined;
  return (value) => {
    if (value < low) return 0;
    if (value < top) return (value - low) / (top - low);
    return value < high ? 1 - (value - top) / (high - top) : 0;
  };
}

const clip = (value: number): number => Math.min(1, Math.max(0, value));
