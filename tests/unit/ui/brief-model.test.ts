import { describe, expect, test } from 'vitest';
import { briefFor, createMatch } from '#engine/index.ts';
import { textsFor } from '#scenario/index.ts';
import { createCaseWords, createWords } from '#words/index.ts';
import { shippedCases } from '../../support/shipped-scenarios.ts';
import { briefModel, type BriefModel } from '../../../src/ui/brief/brief-model.ts';

const { words } = createWords('en');

const dossiers = shippedCases().flatMap((caseFile) =>
  caseFile.scenario.parties.map(({ id }, party) => {
    const { scenario } = caseFile;
    const seat = scenario.seats.find((one) => one.party === party && one.role === 'chief');
    if (seat === undefined) throw new Error('Every party has a chief');
    const brief = briefFor(scenario, createMatch(scenario, { seed: 'brief', difficulty: 0 }), seat);
    const texts = textsFor(caseFile, party, { language: 'en', difficulty: 0, format: (value) => `${value}` });
    const model = briefModel(caseFile, brief, texts, createCaseWords(words, brief, texts));
    return { name: `${scenario.id}, ${id}`, party, caseFile, brief, model };
  }),
);

/** Every text of a model, however deep. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

describe.each(dossiers)('the dossier of $name', ({ party, caseFile, brief, model }) => {
  test('has no gap and no empty page', () => {
    const pages: readonly (keyof BriefModel)[] = [
      'situation',
      'stakes',
      'instructions',
      'walkAwayReason',
      'delegation',
    ];
    for (const page of pages) expect(model[page]).not.toBe('');
    expect(textsOf(model).filter((text) => text.includes('{{'))).toEqual([]);
    expect(model.tactics.length).toBeGreaterThan(0);
  });

  test('shows the points of the sheet, option by option', () => {
    expect(model.issues.map(({ options }) => options.map(({ points }) => points))).toEqual(
      brief.sheet.points,
    );
    expect(model.walkAway).toBe(brief.sheet.walkAway);
  });

  test('weighs the issues from the widest to the narrowest', () => {
    const spans = model.byWeight.map((issue) => {
      const points = brief.sheet.points[issue] ?? [];
      return Math.max(...points) - Math.min(...points);
    });
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
  });

  test('speaks of the others only as everybody does', () => {
    expect(model.others.map((other) => other.party)).toEqual(
      brief.parties.flatMap((_, index) => (index === party ? [] : [index])),
    );
    const shown = textsOf(model).join('\n');
    for (const texts of Object.values(caseFile.texts))
      for (const [id, own] of Object.entries(texts.parties))
        if (id !== brief.parties[party]?.id)
          for (const tactic of own.tactics)
            if (!model.tactics.includes(tactic)) expect(shown).not.toContain(tactic);
  });

  test('gives every figure a passage or a reason', () => {
    expect(
      model.figures.filter(({ source, assumption }) => source === undefined && assumption === undefined),
    ).toEqual([]);
  });
});

test('a minister reads in the dossier what the mandate leaves to the seat beside them, and nobody else does', () => {
  const reserved = dossiers.flatMap(({ name, model }) =>
    model.reserved.map(({ seat, whom }) => ({ name, seat, whom })),
  );
  expect(reserved).toEqual([
    {
      name: 'lobito-corridor, zambia',
      seat: 'Secretary to the Treasury',
      whom: 'Zambian Treasury and creditors’ committee',
    },
  ]);
});
