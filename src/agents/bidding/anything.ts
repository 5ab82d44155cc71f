import { CLOSED, isOpen, redLinesCrossed } from '#engine/index.ts';
import type { Package } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Acceptance, Aspiration, Bidding } from '../parts.ts';

/** Draws before it settles for the best package. */
const TRIES = 50;

/** Tables any package that is no worse than its walk-away, each draw as likely as another. */
export const anything: Bidding = (outlook) => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const pkg = drawn(outlook);
    const isBearable =
      outlook.net(pkg) >= outlook.walkAway && redLinesCrossed(outlook.space.sheet, pkg).length === 0;
    if (isBearable) return [pkg];
  }
  return [];
};

function drawn({ space, random }: Outlook): Package {
  const pkg: number[] = [];
  for (const [index, issue] of space.issues.entries()) {
    const options = space.permitted[index] ?? [];
    pkg.push(isOpen(issue, pkg) ? (options[Math.floor(random() * options.length)] ?? CLOSED) : CLOSED);
  }
  return pkg;
}

/** Asks for nothing in particular: every number of points between walk-away and best is as likely. */
export const whim: Aspiration = ({ walkAway, best, random }) =>
  walkAway + random() * Math.max(0, best - walkAway);

/** Takes what is worth what it asks for at the moment. */
export const asAsked: Acceptance = ({ walkAway }, target) => Math.max(walkAway, target);
