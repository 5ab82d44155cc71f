/** Why is this option closed, why does it cost more, what does it bring, and who can complain of it? Facts, no sentences. */
import type {
  Clause,
  Condition,
  Hazard,
  OptionChoice,
  PartyIndex,
  RegimeId,
  Scenario,
} from '#engine/index.ts';
import { verdictsOf } from './precedence.ts';

/** Who may move against an agreement when a hazard comes true. */
const complainants = [
  'buyer-states',
  'investors',
  'communities',
  'press',
  'rivals',
  'outside-powers',
  'dominant-supplier',
  'courts',
] as const;
export type Complainant = (typeof complainants)[number];

const complainantOf: Readonly<Record<Hazard, Complainant>> = {
  dispute: 'buyer-states',
  'investor-claim': 'investors',
  protest: 'communities',
  leak: 'press',
  'rival-bid': 'rivals',
  retaliation: 'outside-powers',
  'supply-shock': 'dominant-supplier',
  exposure: 'courts',
};

/**
 * What one regime has to do with one option. Money in millions of US dollars, shares and chances in [-1, 1]. `also` is what
 * else has to be in the package before it comes about.
 */
export type RegimeFact =
  | { readonly kind: 'closed'; readonly by: readonly RegimeId[]; readonly over: readonly RegimeId[] }
  | { readonly kind: 'kept-open'; readonly by: readonly RegimeId[]; readonly over: readonly RegimeId[] }
  | { readonly kind: 'points'; readonly regime: RegimeId; readonly party: PartyIndex; readonly by: number }
  | {
      readonly kind: 'complaint' | 'guard';
      readonly regime: RegimeId;
      readonly hazard: Hazard;
      readonly who: Complainant;
      readonly chance: number;
      readonly cost: number;
      readonly also: Condition;
    }
  | {
      readonly kind: 'finance';
      readonly regime: RegimeId;
      readonly grants: number;
      readonly concessionalLoans: number;
      readonly also: Condition;
    }
  | {
      readonly kind: 'market';
      readonly regime: RegimeId;
      readonly premium: number;
      readonly also: Condition;
    };

/**
 * All that the regimes in force say of one option. Points shift for everybody, so show a reader those of its own party
 * only. A hazard, a facility or a measure of the market belongs to the options that help to bring it on.
 */
export function explainOption(scenario: Scenario, { issue, option }: OptionChoice): readonly RegimeFact[] {
  const facts: RegimeFact[] = verdictsOf(scenario.regimes)
    .filter((verdict) => verdict.issue === issue && verdict.option === option)
    .filter(({ isClosed, over }) => isClosed || over.length > 0)
    .map(({ isClosed, by, over }) => ({ kind: isClosed ? 'closed' : 'kept-open', by, over }));
  const options = scenario.issues[issue]?.options.length ?? 0;
  const turns = (when: Condition) => when.some((clause) => turnsOn(clause, issue, option, options));
  const besides = (when: Condition): Condition => when.filter((clause) => clause.issue !== issue);
  for (const { id: regime, effects } of scenario.regimes)
    for (const effect of effects)
      switch (effect.kind) {
        case 'points':
          if (effect.issue === issue && effect.option === option)
            facts.push({ kind: 'points', regime, party: effect.party, by: effect.by });
          break;
        case 'hazard': {
          if (!turns(effect.when)) break;
          const { hazard, chance, cost } = effect;
          const kind = chance < 0 ? 'guard' : 'complaint';
          const who = complainantOf[hazard];
          const also = besides(effect.when);
          facts.push({ kind, regime, hazard, who, chance: Math.abs(chance), cost, also });
          break;
        }
        case 'finance':
          if (turns(effect.when))
            facts.push({
              kind: 'finance',
              regime,
              grants: effect.grants,
              concessionalLoans: effect.concessionalLoans,
              also: besides(effect.when),
            });
          break;
        case 'market':
          if (turns(effect.when))
            facts.push({ kind: 'market', regime, premium: effect.premium, also: besides(effect.when) });
          break;
        case 'options':
        case 'walk-away':
        case 'enforcement':
        case 'oversight':
        case 'capacity':
        case 'coalition':
          // Closures are settled above; the others do not depend on a choice.
          break;
      }
  return facts;
}

/** A clause that leaves some options of the issue out, and this one in. */
function turnsOn(clause: Clause, issue: number, option: number, options: number): boolean {
  const real = clause.options.filter((each) => each >= 0);
  return clause.issue === issue && real.includes(option) && real.length < options;
}
