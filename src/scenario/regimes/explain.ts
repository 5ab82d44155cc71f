/** Why is this option closed, why does it cost more, what does it bring, and who can complain of it? Facts, no sentences. */
import { CLOSED, regimesAtTable, verdictsOf } from '#engine/index.ts';
import type {
  Clause,
  Condition,
  Hazard,
  InjectId,
  OptionChoice,
  PartyIndex,
  RegimeId,
  Scenario,
} from '#engine/index.ts';

/** Who may move against an agreement when a hazard comes true. */
const complainants = [
  'buyer-states',
  'seller-states',
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
  'border-dispute': 'seller-states',
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
 * only. After events that ended regimes, only what those that are left say. A hazard, a facility or a measure of the market belongs to the options that help to bring it on.
 */
export function explainOption(
  given: Scenario,
  { issue, option }: OptionChoice,
  happened: readonly InjectId[] = [],
): readonly RegimeFact[] {
  const scenario = { ...given, regimes: regimesAtTable(given, happened) };
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
          const { hazard, chance, cost } = effect;
          const kind = chance < 0 ? 'guard' : 'complaint';
          const when = kind === 'guard' ? effect.when : withoutSafety(scenario, hazard, effect.when);
          if (when === undefined || !turns(when)) break;
          const who = complainantOf[hazard];
          const also = besides(when);
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

/** When a hazard comes about although some choices keep it off altogether; undefined where these leave nothing of it. */
function withoutSafety(scenario: Scenario, hazard: Hazard, when: Condition): Condition | undefined {
  let left = when;
  for (const { issue, options } of safetyFrom(scenario, hazard)) {
    const all = [CLOSED, ...(scenario.issues[issue]?.options.keys() ?? [])];
    const asked = left.find((clause) => clause.issue === issue)?.options ?? all;
    const unsafe = asked.filter((option) => !options.includes(option));
    if (unsafe.length === 0) return undefined;
    left = [...left.filter((clause) => clause.issue !== issue), { issue, options: unsafe }];
  }
  return left;
}

/** Choices that by themselves take away all of a hazard's chance. */
function safetyFrom({ regimes }: Scenario, hazard: Hazard): readonly Clause[] {
  const hazards = regimes.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === 'hazard' && effect.hazard === hazard ? [effect] : [])),
  );
  const risk = hazards.reduce((sum, { chance }) => sum + Math.max(0, chance), 0);
  return hazards.flatMap(({ when, chance }) => (when.length === 1 && -chance >= risk ? when : []));
}

/** A clause that leaves some options of the issue out, and this one in. */
function turnsOn(clause: Clause, issue: number, option: number, options: number): boolean {
  const real = clause.options.filter((each) => each >= 0);
  return clause.issue === issue && real.includes(option) && real.length < options;
}
