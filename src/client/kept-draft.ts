/** What had been written into the draft when the window was closed? It is the player's own, and no move: no record holds it. */
import { CLOSED, settle, type Package } from '#engine/index.ts';
import { newDraft, type Draft, type DraftRules } from './draft.ts';
import { gameKey } from './kept-game.ts';
import type { Keep } from './ports.ts';

const DRAFT = `${gameKey}.draft`;

/** Keeps what the draft says, without what could be undone. */
export function keepDraft(keep: Keep, { packages, active }: Draft): void {
  // Where there is no room for it, there is none for the game either, and that is said.
  keep.write(DRAFT, JSON.stringify({ packages, active }));
}

export function forgetDraft(keep: Keep): void {
  keep.remove(DRAFT);
}

/** The kept draft as it may be written now; undefined when there is none that fits the game. */
export function keptDraft(keep: Keep, rules: DraftRules): Draft | undefined {
  const { packages, active } = parsed(keep.read(DRAFT) ?? '');
  if (!Array.isArray(packages) || packages.length === 0 || packages.length > rules.maxPackages)
    return undefined;
  const read = packages.map((pkg: unknown) => (isPackage(pkg, rules) ? pkg : undefined));
  const fitting = read.filter((pkg) => pkg !== undefined);
  if (fitting.length < read.length) return undefined;
  return {
    ...newDraft(rules, undefined),
    packages: fitting.map((pkg) => settle(rules.issues, rules.closed, pkg)),
    active: typeof active === 'number' && fitting[active] !== undefined ? active : 0,
  };
}

function isPackage(pkg: unknown, { issues }: DraftRules): pkg is Package {
  return (
    Array.isArray(pkg) &&
    pkg.length === issues.length &&
    issues.every(
      ({ options }, index) =>
        pkg[index] === CLOSED || (Number.isInteger(pkg[index]) && options[pkg[index]] !== undefined),
    )
  );
}

function parsed(text: string): { readonly packages?: unknown; readonly active?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
