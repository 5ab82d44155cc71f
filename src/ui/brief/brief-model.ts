/** What stands in the dossier of one party? Everything its seat may know before the talks, in words. */
import {
  pillars,
  prioritiesOf,
  type Brief,
  type CaseFile,
  type CaseWords,
  type Clause,
  type Condition,
  type PartyKind,
  type Pillar,
  type ProcedureName,
  type SeatTexts,
} from '#client/index.ts';
import { sayRegimeTouches, sayReserved } from '#words/index.ts';

export interface BriefOption {
  readonly option: number;
  readonly label: string;
  readonly detail: string | undefined;
  readonly points: number;
  /** A regime in force forbids it, or the instructions do, by itself. */
  readonly forbidden: 'regime' | 'red-line' | undefined;
}

export interface BriefIssue {
  readonly issue: number;
  readonly pillar: Pillar;
  readonly name: string;
  readonly question: string;
  readonly explains: string;
  /** What the party cares about here. */
  readonly interest: string | undefined;
  /** "Open only if Price floor: 60 % or 80 %", if it is not always open. */
  readonly openIf: string | undefined;
  readonly best: number;
  readonly options: readonly BriefOption[];
}

export interface BriefConstituency {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly wants: string;
  readonly weight: number;
  readonly veto: boolean;
  /** Has a veto where consent is bound. */
  readonly affected: boolean;
  readonly thresholdBetween: readonly [number, number];
  /** Its three weightiest issues, with the option it likes best and the points that brings. */
  readonly likes: readonly { readonly issue: number; readonly text: string; readonly points: number }[];
}

export interface BriefOther {
  readonly party: number;
  readonly name: string;
  readonly kind: PartyKind;
  readonly known: string;
  readonly procedure: ProcedureName;
}

export interface BriefRegime {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly inPlay: string;
  /** Whom it binds, and what ends it; undefined where its file does not say. */
  readonly members: string | undefined;
  readonly ends: string | undefined;
  /** What it does to the clauses of this case, as this party may read it. */
  readonly touches: readonly string[];
  readonly sources: readonly string[];
}

export interface BriefFigure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Document and passage. */
  readonly source: string | undefined;
  readonly assumption: string | undefined;
}

export interface BriefModel {
  readonly title: string;
  readonly place: string;
  readonly party: number;
  readonly partyName: string;
  readonly delegation: string;
  readonly seatTitle: string | undefined;
  readonly duty: string | undefined;
  readonly minutes: number;
  readonly situation: string;
  readonly stakes: string;
  readonly instructions: string;
  readonly walkAway: number;
  readonly walkAwayReason: string;
  /** In file order. */
  readonly issues: readonly BriefIssue[];
  /** Issue indices, the weightiest first. */
  readonly byWeight: readonly number[];
  readonly interactions: readonly {
    readonly id: string;
    readonly text: string;
    readonly when: string;
    readonly points: number;
  }[];
  readonly redLines: readonly { readonly id: string; readonly text: string; readonly forbids: string }[];
  readonly procedure: {
    readonly name: ProcedureName;
    readonly quorum: number;
    readonly skippedBy: string | undefined;
  };
  readonly home: readonly BriefConstituency[];
  /** What the mandate leaves to other seats of the own delegation, and whom each speaks for. */
  readonly reserved: readonly {
    readonly seat: string;
    readonly whom: string;
    readonly clauses: readonly string[];
  }[];
  readonly others: readonly BriefOther[];
  readonly regimes: readonly BriefRegime[];
  readonly tactics: readonly string[];
  readonly figures: readonly BriefFigure[];
  readonly rules: Brief['rules'];
  /** Names of the parties, by index. */
  readonly parties: readonly string[];
}

/** The dossier as it is handed over. */
export function briefModel(caseFile: CaseFile, brief: Brief, texts: SeatTexts, words: CaseWords): BriefModel {
  const { own } = texts;
  const id = brief.parties[brief.party]?.id ?? '';
  const procedure = brief.rules.procedures[brief.party];
  const clause = (one: Clause | undefined) => (one === undefined ? undefined : words.clause(one));
  const condition = (clauses: Condition) => words.list(clauses.map((one) => words.clause(one)));
  const seat = texts.seats[brief.seat.id];
  // The first sheet of the dossier must not wait until all the others can be said.
  const issues = onceAsked(() =>
    brief.issues.map((issue, index) => issueModel(brief, texts, words, index, condition(issue.openIf))),
  );
  const home = onceAsked(() => brief.home.map((front) => homeModel(front, texts, words)));
  const regimes = onceAsked(() =>
    caseFile.regimes.map(({ id: regime, sources }) => ({
      id: regime,
      name: texts.regimes[regime]?.name ?? regime,
      summary: texts.regimes[regime]?.summary ?? '',
      inPlay: texts.regimes[regime]?.inPlay ?? '',
      members: texts.regimes[regime]?.members,
      ends: texts.regimes[regime]?.ends,
      touches: sayRegimeTouches(words, texts.regimes, caseFile.scenario, regime, brief.party),
      sources: sources.map(({ document, passage }) => `${document}. ${passage}`),
    })),
  );
  const figures = onceAsked(() => figureModels(caseFile, texts, words));
  return {
    title: texts.title,
    place: texts.place,
    party: brief.party,
    partyName: words.party(brief.party),
    delegation: texts.parties[id]?.delegation ?? '',
    seatTitle: seat?.title,
    duty: seat?.duty,
    minutes: caseFile.meta.minutes,
    situation: texts.situation,
    stakes: texts.stakes,
    instructions: own?.brief ?? '',
    walkAway: brief.sheet.walkAway,
    walkAwayReason: own?.walkAway ?? '',
    get issues() {
      return issues();
    },
    byWeight: prioritiesOf(brief.sheet),
    interactions: brief.sheet.interactions.map(({ id: name, when, points }) => ({
      id: name,
      text: own?.interactions[name] ?? '',
      when: condition(when),
      points,
    })),
    redLines: brief.sheet.redLines.map(({ id: name, forbids }) => ({
      id: name,
      text: own?.redLines[name] ?? '',
      forbids: condition(forbids),
    })),
    procedure: {
      name: procedure?.name ?? 'executive',
      quorum: procedure?.quorum ?? 1,
      skippedBy: clause(procedure?.skippedBy),
    },
    get home() {
      return home();
    },
    reserved: brief.seats
      .filter(({ party, reserved }) => party === brief.party && reserved !== undefined)
      .map((beside) => ({
        seat: texts.seats[beside.id]?.title ?? beside.id,
        whom: words.constituency(
          brief.home.find(({ constituency }) => constituency === beside.reserved?.speaksFor)?.id ?? '',
        ),
        clauses: sayReserved(words, beside),
      })),
    others: brief.parties.flatMap((party, index) =>
      index === brief.party
        ? []
        : [
            {
              party: index,
              name: words.party(index),
              kind: party.kind,
              known: texts.parties[party.id]?.public ?? '',
              procedure: brief.rules.procedures[index]?.name ?? 'executive',
            },
          ],
    ),
    get regimes() {
      return regimes();
    },
    tactics: own?.tactics ?? [],
    get figures() {
      return figures();
    },
    rules: brief.rules,
    parties: brief.parties.map((_, index) => words.party(index)),
  };
}

/** Makes something when it is first asked for, and then hands out the same. */
function onceAsked<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function homeModel(home: Brief['home'][number], texts: SeatTexts, words: CaseWords): BriefConstituency {
  return {
    id: home.id,
    name: words.constituency(home.id),
    description: texts.constituencies[home.id]?.description ?? '',
    wants: texts.own?.wants[home.id] ?? '',
    weight: home.weight,
    veto: home.veto,
    affected: home.vetoWhen !== undefined,
    thresholdBetween: home.thresholdBetween,
    likes: prioritiesOf(home)
      .slice(0, 3)
      .map((issue) => {
        const points = home.points[issue] ?? [];
        const most = Math.max(...points);
        const option = points.indexOf(most);
        return { issue, text: words.clause({ issue, options: [option] }), points: most };
      }),
  };
}

function issueModel(
  brief: Brief,
  texts: SeatTexts,
  words: CaseWords,
  index: number,
  openIf: string,
): BriefIssue {
  const issue = brief.issues[index];
  const issueTexts = issue && texts.issues[issue.id];
  const points = brief.sheet.points[index] ?? [];
  const isRedLine = (option: number) =>
    brief.sheet.redLines.some(
      ({ forbids: [only, ...more] }) =>
        only !== undefined && more.length === 0 && only.issue === index && only.options.includes(option),
    );
  return {
    issue: index,
    pillar: issue?.pillar ?? pillars[0],
    name: words.issue(index),
    question: issueTexts?.question ?? '',
    explains: issueTexts?.explains ?? '',
    interest: issue && texts.own?.interests[issue.id],
    openIf: openIf === '' ? undefined : openIf,
    best: Math.max(0, ...points),
    options: (issue?.options ?? []).map(({ id }, option) => ({
      option,
      label: words.option(index, option),
      detail: issueTexts?.options[id]?.detail,
      points: points[option] ?? 0,
      forbidden: brief.closed.some((closed) => closed.issue === index && closed.option === option)
        ? 'regime'
        : isRedLine(option)
          ? 'red-line'
          : undefined,
    })),
  };
}

function figureModels(caseFile: CaseFile, texts: SeatTexts, words: CaseWords): readonly BriefFigure[] {
  const sources = new Map(
    caseFile.sources.map(({ id, document, passage }) => [id, `${document}. ${passage}`]),
  );
  return Object.entries(caseFile.figures).map(([id, figure]) => ({
    id,
    name: texts.figures[id] ?? id,
    value: words.quantity(figure.value, figure.unit),
    source: figure.source === undefined ? undefined : sources.get(figure.source),
    assumption: figure.assumption === undefined ? undefined : texts.assumptions[figure.assumption],
  }));
}
