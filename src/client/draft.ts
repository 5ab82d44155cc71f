import { isSamePackage, settle, type Issue, type OptionChoice, type Package } from '#engine/index.ts';

/** A proposal being written: one to three packages side by side, with everything that can be undone. */
export interface Draft {
  /** At least one. */
  readonly packages: readonly Package[];
  /** Which of them is being edited. */
  readonly active: number;
  readonly past: readonly DraftStep[];
  readonly future: readonly DraftStep[];
}

type DraftStep = Pick<Draft, 'packages' | 'active'>;

export interface DraftRules {
  readonly issues: readonly Issue[];
  readonly closed: readonly OptionChoice[];
  readonly maxPackages: number;
}

/** A fresh draft around one package; undefined starts with the first option of everything. */
export function newDraft({ issues, closed }: DraftRules, pkg: Package | undefined): Draft {
  const start = settle(issues, closed, pkg ?? issues.map(() => 0));
  return { packages: [start], active: 0, past: [], future: [] };
}

export function activePackage(draft: Draft): Package {
  return draft.packages[draft.active] ?? [];
}

/** Chooses an option in the package being edited; issues that this opens or closes follow. */
export function chooseOption(draft: Draft, rules: DraftRules, { issue, option }: OptionChoice): Draft {
  const chosen = settle(rules.issues, rules.closed, activePackage(draft).with(issue, option));
  return isSamePackage(chosen, activePackage(draft))
    ? draft
    : change(draft, draft.packages.with(draft.active, chosen));
}

/** Puts a whole package in place of the one being edited. */
export function takePackage(draft: Draft, rules: DraftRules, pkg: Package): Draft {
  return change(draft, draft.packages.with(draft.active, settle(rules.issues, rules.closed, pkg)));
}

/** Adds a copy of the package being edited as an alternative, and edits that. */
export function addAlternative(draft: Draft, rules: DraftRules): Draft {
  if (draft.packages.length >= rules.maxPackages) return draft;
  return change(draft, [...draft.packages, activePackage(draft)], draft.packages.length);
}

export function removeAlternative(draft: Draft, index: number): Draft {
  if (draft.packages.length < 2) return draft;
  const packages = draft.packages.filter((_, position) => position !== index);
  return change(draft, packages, Math.min(draft.active, packages.length - 1));
}

/** Edits another alternative. Looking is not a change: there is nothing to undo. */
export function editAlternative(draft: Draft, index: number): Draft {
  return draft.packages[index] === undefined ? draft : { ...draft, active: index };
}

export function undo(draft: Draft): Draft {
  const step = draft.past.at(-1);
  return step === undefined
    ? draft
    : { ...step, past: draft.past.slice(0, -1), future: [stepOf(draft), ...draft.future] };
}

export function redo(draft: Draft): Draft {
  const [step, ...future] = draft.future;
  return step === undefined ? draft : { ...step, past: [...draft.past, stepOf(draft)], future };
}

const stepOf = ({ packages, active }: Draft): DraftStep => ({ packages, active });

function change(draft: Draft, packages: readonly Package[], active = draft.active): Draft {
  return { packages, active, past: [...draft.past, stepOf(draft)].slice(-100), future: [] };
}
