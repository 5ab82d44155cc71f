import { CLOSED } from '../model/package.ts';
import type { Issue, Package } from '../model/index.ts';
import { isOpen } from './points.ts';

type ClosedOptions = readonly { readonly issue: number; readonly option: number }[];

/**
 * Is this one option for every open issue, {@link CLOSED} for every closed one, and no option that an
 * event or a regime has closed?
 */
export function isWellFormed(issues: readonly Issue[], closed: ClosedOptions, pkg: Package): boolean {
  if (pkg.length !== issues.length) return false;
  return issues.every((issue, index) => {
    const option = pkg[index];
    if (option === undefined) return false;
    if (!isOpen(issue, pkg)) return option === CLOSED;
    return (
      Number.isInteger(option) &&
      option >= 0 &&
      option < issue.options.length &&
      !isClosed(closed, index, option)
    );
  });
}

export function isClosed(closed: ClosedOptions, issue: number, option: number): boolean {
  return closed.some((entry) => entry.issue === issue && entry.option === option);
}

/**
 * The nearest well-formed package: closes what should be closed, and gives an issue that has just opened
 * its first permitted option. Used when one choice opens or closes another.
 */
export function settle(issues: readonly Issue[], closed: ClosedOptions, pkg: Package): Package {
  const settled: number[] = [];
  issues.forEach((issue, index) => {
    if (!isOpen(issue, settled)) {
      settled.push(CLOSED);
      return;
    }
    const wanted = pkg[index] ?? CLOSED;
    const permitted = issue.options.findIndex((_, option) => !isClosed(closed, index, option));
    settled.push(wanted === CLOSED || isClosed(closed, index, wanted) ? permitted : wanted);
  });
  return settled;
}

export function isSamePackage(a: Package, b: Package): boolean {
  return a.length === b.length && a.every((option, issue) => option === b[issue]);
}
