/** Why is this option closed, dear, or open to complaint, and because of which regime? Said where it is chosen. */
import {
  CLOSED,
  afterEvents,
  holds,
  isInForce,
  regimesAtTable,
  type Condition,
  type OptionChoice,
  type Package,
  type PartyIndex,
} from '#engine/index.ts';
import type { RegimeId, Scenario } from '#engine/index.ts';
import { explainOption, type RegimeFact } from '#scenario/index.ts';
import type { CaseWords } from './case-words.ts';
import type { RegimeNames } from './say-regime-touches.ts';

export const touchKinds = [
  'closed',
  'kept-open',
  'costs',
  'brings',
  'complaint',
  'guard',
  'finance',
  'market',
  'ended',
] as const;
export type TouchKind = (typeof touchKinds)[number];

/** One thing that stands behind an option from outside the room, in words for one reader. */
export interface OptionTouch {
  readonly kind: TouchKind;
  /** Names no regime that is in `regimes`. */
  readonly sentence: string;
  /** The regimes it comes from, whose cards say more. Empty where an event closed the option. */
  readonly regimes: readonly RegimeId[];
  /** What else has to be in the package before it comes about, and the same in words; '' where nothing has. */
  readonly also: Condition;
  readonly onlyWith: string;
}

/** Who reads, and which events have happened that the reader knows of, by id. */
export interface TouchReader {
  readonly party: PartyIndex | undefined;
  readonly happened: readonly string[];
}

/**
 * All that regimes and events do to one option; of a closed one, only why it is. What several regimes do in the same way is said once,
 * with all of them behind it. A party reads its own points only.
 */
export function sayOptionTouches(
  words: CaseWords,
  names: RegimeNames,
  scenario: Scenario,
  choice: OptionChoice,
  { party, happened }: TouchReader,
): readonly OptionTouch[] {
  const facts = explainOption(scenario, choice, happened).filter(
    (fact) => fact.kind !== 'points' || fact.party === party,
  );
  const alike = new Map<string, [RegimeFact, ...RegimeFact[]]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [fact]);
    else group.push(fact);
  }
  const touches = [
    ...closures(words, scenario, choice, happened),
    ...[...alike.values()].map((group) => {
      const touch = touchOf(words, names, group);
      return {
        ...touch,
        sentence: [touch.sentence, ...sayTerms(words, scenario, touch, happened)].join(' '),
      };
    }),
    ...endings(words, scenario, choice, { party, happened }),
  ];
  // Of what nobody may choose, nothing else matters.
  const closed = touches.filter(({ kind }) => kind === 'closed');
  if (closed.length > 0) return closed;
  return touches.toSorted((a, b) => touchKinds.indexOf(a.kind) - touchKinds.indexOf(b.kind));
}

/** Whether a touch comes about in a package that holds its option. */
export const comesAbout = ({ also }: Pick<OptionTouch, 'also'>, pkg: Package): boolean => holds(also, pkg);

/** An event that has closed the option, from the table's news. */
function closures(
  words: CaseWords,
  { injects }: Scenario,
  { issue, option }: OptionChoice,
  happened: readonly string[],
): readonly OptionTouch[] {
  return injects
    .filter(
      ({ id, effects }) =>
        happened.includes(id) &&
        effects.some(
          (effect) => effect.kind === 'forbid' && effect.issue === issue && effect.option === option,
        ),
    )
    .map(({ id }) => ({
      kind: 'closed',
      sentence: words.t('regimes.option.closed-since', { event: words.headline(id) }),
      regimes: [],
      also: [],
      onlyWith: '',
    }));
}

/** Touches that stop, rest or begin while the years run say so; what a regime does at the table stands as it is. */
function sayTerms(
  { t, list }: CaseWords,
  scenario: Scenario,
  { kind, regimes }: Pick<OptionTouch, 'kind' | 'regimes'>,
  happened: readonly string[],
): readonly string[] {
  if (kind === 'closed' || kind === 'kept-open' || kind === 'costs' || kind === 'brings') return [];
  const { firstYear, years } = scenario.implementation;
  const standing = afterEvents(scenario, happened).regimes.filter(({ id }) => regimes.includes(id));
  const run = Array.from({ length: years }, (_, year) => firstYear + year);
  const said = standing.flatMap((regime) => {
    const spans = run.filter((year) => isInForce(regime, year));
    if (spans.length === run.length) return [];
    const [from, to] = [spans[0], spans.at(-1)];
    if (from === undefined || to === undefined)
      return [t('regimes.option.never', { year: String(regime.until ?? firstYear) })];
    if (spans.length < to - from + 1)
      return [t('regimes.option.with-pause', { years: list(pausesIn(spans)) })];
    if (from === firstYear) return [t('regimes.option.until', { year: String(to) })];
    return [
      to === run.at(-1)
        ? t('regimes.option.from', { year: String(from) })
        : t('regimes.option.between', { from: String(from), to: String(to) }),
    ];
  });
  return [...new Set(said)];
}

/** The years that are missing between the first and the last. */
function pausesIn(years: readonly number[]): readonly string[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return Array.from({ length: last - first }, (_, more) => first + more)
    .filter((year) => !years.includes(year))
    .map(String);
}

/** Regimes that an event has taken from the table, where the option used to feel them. */
function endings(
  words: CaseWords,
  scenario: Scenario,
  choice: OptionChoice,
  { party, happened }: TouchReader,
): readonly OptionTouch[] {
  const standing = regimesAtTable(scenario, happened);
  if (standing === scenario.regimes) return [];
  const felt = explainOption(scenario, choice)
    .filter((fact) => fact.kind !== 'points' || fact.party === party)
    .flatMap((fact) => ('regime' in fact ? [fact.regime] : [...fact.by, ...fact.over]));
  const gone = (id: RegimeId) => felt.includes(id) && standing.every((regime) => regime.id !== id);
  return scenario.injects
    .filter(({ id }) => happened.includes(id))
    .flatMap(({ id: inject, effects }) =>
      effects.flatMap((effect): readonly OptionTouch[] =>
        'regime' in effect && gone(effect.regime)
          ? [
              {
                kind: 'ended',
                sentence: words.t('regimes.option.ended', { event: words.headline(inject) }),
                regimes: [effect.regime],
                also: [],
                onlyWith: '',
              },
            ]
          : [],
      ),
    );
}

/** Facts with one key can be told in one sentence. */
function keyOf(fact: RegimeFact): string {
  if (fact.kind === 'points') return `points ${fact.by > 0}`;
  if (fact.kind === 'closed' || fact.kind === 'kept-open') return fact.kind;
  const also = JSON.stringify(fact.also);
  return 'hazard' in fact ? `${fact.kind} ${fact.hazard} ${also}` : `${fact.kind} ${also}`;
}

function touchOf(
  words: CaseWords,
  names: RegimeNames,
  facts: readonly [RegimeFact, ...RegimeFact[]],
): OptionTouch {
  const [first] = facts;
  const also = 'also' in first ? first.also : [];
  return {
    kind: first.kind !== 'points' ? first.kind : first.by > 0 ? 'brings' : 'costs',
    sentence: sentenceOf(words, names, facts),
    regimes: [...new Set(facts.flatMap((fact) => ('regime' in fact ? [fact.regime] : fact.by)))],
    also,
    onlyWith:
      also.length === 0
        ? ''
        : words.t('regimes.option.only-with', {
            clauses: words.list(also.map((clause) => sayClause(words, clause))),
          }),
  };
}

/** A clause that also allows its issue to be left unsettled is said by what can be chosen. */
function sayClause(words: CaseWords, { issue, options }: Condition[number]): string {
  const real = options.filter((option) => option !== CLOSED);
  return words.clause({ issue, options: real.length === 0 ? options : real });
}

function sentenceOf(
  words: CaseWords,
  names: RegimeNames,
  facts: readonly [RegimeFact, ...RegimeFact[]],
): string {
  const { t, number, percent, money, list } = words;
  const [first] = facts;
  const sum = (of: (fact: RegimeFact) => number) => facts.reduce((total, fact) => total + of(fact), 0);
  switch (first.kind) {
    case 'closed':
    case 'kept-open': {
      const over = list(first.over.map((id) => names[id]?.name ?? id));
      if (first.kind === 'kept-open') return t('regimes.option.kept-open', { over });
      return over === '' ? t('regimes.option.closed') : t('regimes.option.closed-over', { over });
    }
    case 'points': {
      const points = number(Math.abs(sum((fact) => (fact.kind === 'points' ? fact.by : 0))), 1);
      return t(first.by > 0 ? 'regimes.option.brings' : 'regimes.option.costs', { points });
    }
    case 'complaint': {
      const all = facts.flatMap((fact) => (fact.kind === 'complaint' ? [fact] : []));
      const chances = all.map(({ chance }) => chance);
      const [least, most] = [percent(Math.min(...chances)), percent(Math.max(...chances))];
      return t(`regimes.option.complaint.${first.hazard}`, {
        share: least === most ? most : t('regimes.option.range', { least, most }),
        cost: money(Math.max(...all.map(({ cost }) => cost))),
      });
    }
    case 'guard':
      return t(`regimes.option.guard.${first.hazard}`);
    case 'finance': {
      const musd = sum((fact) => (fact.kind === 'finance' ? fact.grants + fact.concessionalLoans : 0));
      return t('regimes.option.finance', { money: money(musd) });
    }
    case 'market': {
      const premium = sum((fact) => (fact.kind === 'market' ? fact.premium : 0));
      if (premium === 0) return t('regimes.option.market');
      const share = percent(Math.abs(premium), 1);
      return t(premium > 0 ? 'regimes.option.premium' : 'regimes.option.discount', { share });
    }
  }
}
