import type { Locator, Page } from '@playwright/test';
import { expect } from './browser.ts';

/** How a player reaches what is on the screen. */
export interface Hand {
  /** Presses a button, a tab, a radio, an option: whatever can be pressed. */
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
}

export const mouse: Hand = {
  press: async (target) => (await whereToTouch(target)).click(),
  write: (target, text) => target.fill(text),
};

export const finger: Hand = {
  press: async (target) => (await whereToTouch(target)).tap(),
  write: (target, text) => target.fill(text),
};

/** Small controls lie under their label, which is what a person touches. */
async function whereToTouch(target: Locator): Promise<Locator> {
  const isLabelled = await target.evaluate(
    (element) => element instanceof HTMLInputElement && element.closest('label') !== null,
  );
  return isLabelled ? target.locator('xpath=ancestor::label') : target;
}

/** Longer than the longest way round any screen. */
const farEnough = 250;

/**
 * Keys alone: Tab to where the target is, arrows inside a group, Enter or Space. After every key the focus must be
 * somewhere, where a person can see it (WCAG 2.2: 2.4.7 and 2.4.11).
 */
export function keyboard(page: Page): Hand {
  const isNowhere = () => page.evaluate(() => document.activeElement === document.body);
  const key = async (name: string) => {
    await page.keyboard.press(name);
    // Behind the last control lies the browser itself; the next Tab comes round to the first.
    if (name === 'Tab' && (await isNowhere())) await page.keyboard.press(name);
    // A list that opens or scrolls takes a moment to lay bare what the key led to.
    await expect.poll(() => page.evaluate(faultOfFocus), { message: `focus after ${name}` }).toBe('');
  };

  async function reach(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    let stand = await target.evaluate(standOfFocus);
    for (let presses = 0; stand !== 'there'; presses++) {
      if (presses > farEnough) throw new Error(`No key leads to ${target.toString()}`);
      await key(stand === 'elsewhere' ? 'Tab' : stand);
      stand = await target.evaluate(standOfFocus);
    }
  }

  return {
    async press(target) {
      await reach(target);
      const how = await target.evaluate((element) => {
        if (element.getAttribute('role') === 'tab') return 'arrow';
        if (!(element instanceof HTMLInputElement)) return 'Enter';
        return element.checked && element.type === 'radio' ? 'arrow' : 'Space';
      });
      // Coming to a tab or a radio by arrow has chosen it already.
      if (how !== 'arrow') await page.keyboard.press(how);
      // Whatever this opened or closed: the focus went somewhere.
      await expect.poll(isNowhere).toBe(false);
    },
    async write(target, text) {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
  };
}

/**
 * Where the focus is, seen from this element: `there`, or in the group in which Tab stops once and the arrow named
 * leads on, or `elsewhere`. Runs in the page.
 */
function standOfFocus(
  element: Element,
): 'there' | 'elsewhere' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' {
  const active = document.activeElement;
  if (active === element) return 'there';
  const groupOf = (one: Element | null) =>
    one instanceof HTMLInputElement && one.type === 'radio'
      ? `radio ${one.name}`
      : one?.closest('[role=tablist], [role=listbox], [role=menu]');
  const group = groupOf(element);
  if (active === null || group === undefined || group === null || groupOf(active) !== group)
    return 'elsewhere';
  const follows = (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isSideways = group instanceof Element && group.getAttribute('aria-orientation') === 'horizontal';
  if (isSideways) return follows ? 'ArrowRight' : 'ArrowLeft';
  return follows ? 'ArrowDown' : 'ArrowUp';
}

/** What is wrong with the focus; the empty string when nothing is. Runs in the page. */
function faultOfFocus(): string {
  const active = document.activeElement;
  if (active === null || active === document.body) return 'it is on nothing';
  const name = active.getAttribute('aria-label') ?? active.textContent?.slice(0, 60) ?? '';
  const label = active.closest('label');
  // Small controls hide their box: the ring is then drawn around their label, or a part of it.
  const rings = [active, ...(label === null ? [] : [label, ...label.querySelectorAll('*')])];
  const isRinged = rings.some((element) =>
    [undefined, '::before', '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    }),
  );
  if (!isRinged) return `it cannot be seen on ${active.tagName} “${name}”`;
  const shown = label ?? active;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const shares = [0.02, 0.5, 0.98];
  const isBare = shares.some((x) =>
    shares.some((y) => {
      const hit = document.elementFromPoint(left + x * width, top + y * height);
      return hit !== null && (shown.contains(hit) || hit.contains(shown));
    }),
  );
  return isBare ? '' : `it is hidden behind something, on ${active.tagName} “${name}”`;
}
