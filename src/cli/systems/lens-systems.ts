/** What shows each lens? Two agreements between which its value system decides, and the other lenses beside it. */
import type { LensName } from '#engine/index.ts';
import { passagesOf } from '#outcome/index.ts';
import type { Clauses } from './plain-case.ts';
import type { Comparison, System } from './system.ts';

const firm = { form: 'treaty', wording: 'binding', disputes: 'arbitration' } as const;

function lens(
  id: LensName,
  there: Clauses,
  away: Clauses,
  lenses: NonNullable<Comparison['lenses']>,
): System {
  return {
    id,
    table: 'lenses',
    passages: passagesOf[id],
    shown: { with: { clauses: there }, without: { clauses: away }, lenses },
  };
}

export const lensSystems: readonly System[] = [
  lens(
    'value-addition',

    { ...firm, processing: 'quick', content: 'local', skills: 'shared', line: 'open', money: 'help' },
    { ...firm, offtake: 'most' },
    { 'value-addition': 'more', 'supply-security': 'less' },
  ),
  lens(
    'peoples-rights',

    {
      ...firm,
      consent: 'bound',
      benefit: 'shared',
      openness: 'published',
      water: 'binding',
      harm: 'independent',
    },
    { ...firm, consent: 'none', openness: 'secret', regulation: 'given-up', harm: 'none' },
    { 'peoples-rights': 'more', 'accountable-negotiation': 'more' },
  ),
  lens(
    'supply-security',

    { ...firm, offtake: 'most', openness: 'published' },
    { ...firm, offtake: 'none', processing: 'quick', content: 'local', skills: 'shared' },
    { 'supply-security': 'more', 'value-addition': 'less' },
  ),
  lens(
    'accountable-negotiation',

    { ...firm, openness: 'published', watch: 'independent', consent: 'bound', harm: 'independent' },
    { form: 'memorandum', wording: 'aspirational', openness: 'secret', watch: 'nobody', disputes: 'none' },
    { 'accountable-negotiation': 'more' },
  ),
  lens(
    'rules-based-trade',

    { ...firm, processing: 'quick', floor: 'offtake', openness: 'published' },
    { ...firm, duty: 'given-up', regulation: 'given-up', safeguard: 'given-up', openness: 'secret' },
    { 'rules-based-trade': 'more' },
  ),
];
