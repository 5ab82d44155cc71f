/** What shows each lens? Two agreements on the Lobito corridor between which its value system decides, others beside it. */
import type { LensName } from '#engine/index.ts';
import { passagesOf } from '#outcome/index.ts';
import type { Clauses } from './side.ts';
import type { Comparison, System } from './system.ts';

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
    shown: [{ at: 'lobito-corridor', with: { clauses: there }, without: { clauses: away }, lenses }],
  };
}

export const lensSystems: readonly System[] = [
  lens(
    'value-addition',
    { processing: 'p40', plants: 'two', line: 'open-power', finance: 'grants', form: 'treaty' },
    { processing: 'p10', plants: 'study', offtake: 'o60', line: 'ore-first', form: 'treaty' },
    { 'value-addition': 'more', 'supply-security': 'less' },
  ),
  lens(
    'peoples-rights',
    { consent: 'fpic', openness: 'published', form: 'treaty' },
    { consent: 'national', openness: 'sealed', form: 'investor-treaty' },
    { 'peoples-rights': 'more', 'accountable-negotiation': 'more' },
  ),
  lens(
    'supply-security',
    { processing: 'p10', plants: 'study', offtake: 'o60', openness: 'published', form: 'treaty' },
    { processing: 'p40', plants: 'two', offtake: 'o15', form: 'treaty' },
    { 'supply-security': 'more', 'value-addition': 'less' },
  ),
  lens(
    'accountable-negotiation',
    { consent: 'fpic', openness: 'published', form: 'treaty' },
    { consent: 'fpic', openness: 'sealed', form: 'memorandum' },
    { 'accountable-negotiation': 'more' },
  ),
  lens(
    'rules-based-trade',
    { processing: 'p40', floor: 'f80', payer: 'buyers', openness: 'published', form: 'treaty' },
    { processing: 'p40', floor: 'none', openness: 'sealed', form: 'investor-treaty' },
    { 'rules-based-trade': 'more' },
  ),
];
