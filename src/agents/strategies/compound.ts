import { averageLatelyFrom, anythingFrom, bestLatelyFrom } from '../acceptance/late.ts';
import { nextOffer } from '../acceptance/next-offer.ts';
import { niceTitForTat, towardsFair } from '../aspiration/fair.ts';
import { hybrid } from '../aspiration/hybrid.ts';
import { imitation } from '../aspiration/imitation.ts';
import { mirror } from '../aspiration/mirror.ts';
import { ladderBidding, rungByRung } from '../aspiration/rung-by-rung.ts';
import { timeDependent } from '../aspiration/time-dependent.ts';
import { anything, asAsked, whim } from '../bidding/anything.ts';
import { fairest } from '../bidding/fairest.ts';
import { inStep } from '../bidding/in-step.ts';
import { logroll } from '../bidding/logroll.ts';
import { nearest } from '../bidding/nearest.ts';
import type { Parameters, Strategy } from '../negotiator.ts';
import { bayesian } from '../opponents/bayesian.ts';
import { frequency } from '../opponents/frequency.ts';
import { remembered } from '../opponents/remembered.ts';
import { windowedFrequency } from '../opponents/windowed-frequency.ts';
import type { Acceptance, Aspiration, Bidding, OpponentModel } from '../parts.ts';
import { assemble } from '../assemble.ts';
import { cardOf } from './card.ts';
import { parseCall, type Call } from './parse-call.ts';
import { reserved } from './reserved.ts';

/*
 * A strategy put together from parts by name, `boa:time(exponent=0.2)+nash+combi+frequency`: what to ask for, what to
 * table, what to accept, and what to believe of the others, each at most once and in any order.
 *
 * Baarslag, Hindriks, Hendrikx, Dirkzwager & Jonker (2014), "Decoupling negotiating agents to explore the space of
 * negotiation strategies".
 */

/** What a part takes, with what it has when nothing is said. */
interface Named<Made> {
  readonly defaults: Parameters;
  readonly make: (values: Parameters, model: OpponentModel) => Made;
}

const part = <Made>(defaults: Parameters, make: Named<Made>['make']): Named<Made> => ({ defaults, make });
const of = (values: Parameters, name: string) => values[name] ?? 0;

const targets: Readonly<Record<string, Named<Aspiration>>> = {
  time: part({ exponent: 0.25, opening: 0, reserve: 0 }, (values) =>
    timeDependent({
      exponent: Math.max(0.05, of(values, 'exponent')),
      opening: of(values, 'opening'),
      reserve: of(values, 'reserve'),
    }),
  ),
  imitate: part(
    { opening: 0.06, reciprocity: 1, mostPerRound: 0.25, reserve: 0.08, patience: 0.35 },
    (values) =>
      imitation({
        opening: of(values, 'opening'),
        reciprocity: of(values, 'reciprocity'),
        mostPerRound: of(values, 'mostPerRound'),
        reserve: of(values, 'reserve'),
        patience: Math.max(0.05, of(values, 'patience')),
      }),
  ),
  mirror: part({ reciprocity: 1 }, (values) => mirror(of(values, 'reciprocity'))),
  nice: part({ generosity: 0.1 }, (values, model) => niceTitForTat(model, of(values, 'generosity'))),
  hybrid: part({ start: 1, middle: 0.75, end: 0.55, empathy: 0.5 }, (values) =>
    hybrid({
      start: of(values, 'start'),
      middle: of(values, 'middle'),
      end: of(values, 'end'),
      empathy: of(values, 'empathy'),
    }),
  ),
  fair: part({ exponent: 0.8 }, (values, model) =>
    towardsFair(model, Math.max(0.05, of(values, 'exponent'))),
  ),
  rungs: part({}, () => rungByRung),
  whim: part({}, () => whim),
};

const biddings: Readonly<Record<string, Named<Bidding>>> = {
  'in-step': part({ yielding: 0 }, (values) => inStep(of(values, 'yielding'))),
  nearest: part({}, () => nearest),
  logroll: part({ alternatives: 1 }, (values, model) =>
    logroll(model, Math.max(1, Math.min(3, Math.round(of(values, 'alternatives'))))),
  ),
  nash: part({}, (_values, model) => fairest(model)),
  ladder: part({}, () => ladderBidding),
  anything: part({}, () => anything),
};

const acceptances: Readonly<Record<string, Named<Acceptance>>> = {
  next: part({}, () => nextOffer),
  late: part({ from: 0.95 }, (values) => anythingFrom(of(values, 'from'))),
  combi: part({ from: 0.95 }, (values) => bestLatelyFrom(of(values, 'from'))),
  average: part({ from: 0.95 }, (values) => averageLatelyFrom(of(values, 'from'))),
  asked: part({}, () => asAsked),
};

const models: Readonly<Record<string, Named<OpponentModel>>> = {
  frequency: part({}, () => frequency),
  'windowed-frequency': part({}, () => windowedFrequency),
  bayesian: part({}, () => bayesian),
};

/** Names of the parts that a compound can be made of, by what they decide. */
export const compoundParts = {
  targets: Object.keys(targets),
  biddings: Object.keys(biddings),
  acceptances: Object.keys(acceptances),
  models: Object.keys(models),
} as const;

const PREFIX = 'boa:';

/** The strategy that a name such as `boa:time+nash+combi+frequency` describes; undefined when it describes none. */
export function compoundNamed(id: string): Strategy | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const calls = splitParts(id.slice(PREFIX.length)).map(parseCall);
  const chosen = {
    target: onlyOf(targets, calls, 'time'),
    bidding: onlyOf(biddings, calls, 'in-step'),
    acceptance: onlyOf(acceptances, calls, 'next'),
    model: onlyOf(models, calls, 'frequency'),
  };
  const { target, bidding, acceptance, model } = chosen;
  const isWhole = calls.every((call) => call !== undefined && isKnown(call));
  if (!isWhole || !target || !bidding || !acceptance || !model) return undefined;
  const believed = remembered(model(frequency));
  const parts = {
    aspiration: target(believed),
    bidding: bidding(believed),
    acceptance: acceptance(believed),
    manners: reserved,
  };
  return {
    id,
    parameters: [],
    policyCard: () => cardOf('compound', {}, undefined),
    parts: () => parts,
    negotiator: (_given, conduct) => assemble(id, parts, conduct),
  };
}

/** Parts are joined by plus signs; a plus sign in brackets belongs to a number. */
const splitParts = (text: string) => text.split(/\+(?![^(]*\))/u);

function isKnown({ name, values }: Call): boolean {
  const found = targets[name] ?? biddings[name] ?? acceptances[name] ?? models[name];
  return found !== undefined && Object.keys(values).every((key) => key in found.defaults);
}

/** The one part of a kind that is named, or the usual one; undefined when several are. */
function onlyOf<Made>(
  kind: Readonly<Record<string, Named<Made>>>,
  calls: readonly (Call | undefined)[],
  usual: string,
): ((model: OpponentModel) => Made) | undefined {
  const named = calls.filter((call) => call !== undefined && kind[call.name] !== undefined);
  if (named.length > 1) return undefined;
  const call = named[0] ?? { name: usual, values: {} };
  const found = kind[call.name];
  return found && ((model) => found.make({ ...found.defaults, ...call.values }, model));
}
