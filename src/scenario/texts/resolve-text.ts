/** How does a text read once its numbers stand in it? */
import type { CaseFile } from '../case-file.ts';
import { parseReference, replaceReferences } from './references.ts';
import type { Reference } from './references.ts';

/**
 * Writes a number in the reader's language, without its unit: the text names that itself. `reference` is what the
 * text wrote between the braces, for those who want to hang a source on it.
 */
export type FormatNumber = (value: number, unit: string, reference: string) => string;

export interface Resolving {
  readonly format: FormatNumber;
  /** Index of the level of difficulty, from which walk-aways are taken. */
  readonly difficulty: number;
}

/** A number of the case, with its unit. */
export interface Quantity {
  readonly value: number;
  /** One of `units`. */
  readonly unit: string;
}

/** The text with every reference replaced. What refers to nothing stays as it was written. */
export function resolveText(caseFile: CaseFile, text: string, { format, difficulty }: Resolving): string {
  return replaceReferences(text, (name) => {
    const reference = parseReference(name);
    const found = reference === undefined ? undefined : quantityOf(caseFile, reference, difficulty);
    return found === undefined ? `{{${name}}}` : format(found.value, found.unit, name.trim());
  });
}

/** The number that a reference names, as it is played: after the regimes in force, at this level. */
export function quantityOf(
  caseFile: CaseFile,
  reference: Reference,
  difficulty: number,
): Quantity | undefined {
  const { scenario, figures } = caseFile;
  const party = (id: string) => scenario.parties.findIndex((one) => one.id === id);
  const issue = (id: string) => scenario.issues.findIndex((one) => one.id === id);
  const option = (of: number, id: string) =>
    scenario.issues[of]?.options.findIndex((one) => one.id === id) ?? -1;
  switch (reference.kind) {
    case 'figure': {
      const figure = Object.hasOwn(figures, reference.figure) ? figures[reference.figure] : undefined;
      return figure === undefined ? undefined : { value: figure.value, unit: figure.unit };
    }
    case 'points': {
      const of = issue(reference.issue);
      const value = scenario.mandates[party(reference.party)]?.points[of]?.[option(of, reference.option)];
      return value === undefined ? undefined : { value, unit: 'points' };
    }
    case 'walkAway': {
      const index = party(reference.party);
      const value = scenario.difficulties[difficulty]?.walkAways[index] ?? scenario.mandates[index]?.walkAway;
      return value === undefined ? undefined : { value, unit: 'points' };
    }
    case 'quantity': {
      const of = issue(reference.issue);
      const value = scenario.issues[of]?.options[option(of, reference.option)]?.quantity;
      const unit = scenario.issues[of]?.unit;
      return value === undefined || unit === undefined ? undefined : { value, unit };
    }
    case 'rounds':
      return { value: scenario.rules.rounds, unit: 'rounds' };
  }
}
