/**
 * Which sizes of type lie ready before a screen asks for them? A browser cuts each size of each weight when a text first
 * needs it, in the middle of the answer to a press: half a screen's layout, the first time it opens.
 */
import { whenIdle } from './scene/when-idle.ts';

const sans = 'var(--sans)';
const serif = 'var(--serif)';

/** What the screens behind the title are set in, as CSS writes a font; those that come first, first. */
const cuts = [
  `600 var(--size-display) ${serif}`,
  `600 var(--size-heading) ${serif}`,
  `400 var(--size-lead) ${serif}`,
  `640 1.375rem ${serif}`,
  `600 var(--size-caption) ${sans}`,
  `600 1rem ${sans}`,
  `400 var(--size-small) ${sans}`,
  `600 var(--size-small) ${sans}`,
  `400 var(--size-caption) ${sans}`,
  `700 var(--size-caption) ${sans}`,
  `600 1.0625rem ${sans}`,
  `600 1.125rem ${sans}`,
  `600 var(--size-lead) ${serif}`,
  `500 var(--size-caption) ${sans}`,
  `700 min(1.25rem, 5vw) ${sans}`,
  `600 var(--size-body) ${serif}`,
  `600 2rem ${serif}`,
  `600 var(--size-title) ${serif}`,
  `600 1.3125rem ${serif}`,
  `600 1.375rem ${serif}`,
  `700 var(--size-small) ${sans}`,
  `700 1.0625rem ${sans}`,
  `500 var(--size-small) ${sans}`,
  `400 1.0625rem ${sans}`,
  `400 var(--size-small) ${serif}`,
  `italic 400 var(--size-body) ${serif}`,
] as const;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,’';

/** Has every cut made while nothing else happens, one at a time. Returns how to call it off. */
export function fillTypeCase(): () => void {
  const sample = document.createElement('div');
  sample.className = 'type-case';
  sample.ariaHidden = 'true';
  sample.textContent = letters;
  const rest: string[] = [...cuts];
  let callOff = (): void => undefined;
  let isWanted = true;
  const cutNext = async (font: string) => {
    sample.style.font = font;
    document.body.append(sample);
    // A typeface that has not come yet is waited for; one that cannot come needs no cutting.
    await document.fonts.load(getComputedStyle(sample).font).catch(() => undefined);
    sample.getBoundingClientRect();
    sample.remove();
    if (isWanted) goOn();
  };
  const goOn = () => {
    const font = rest.shift();
    if (font !== undefined) callOff = whenIdle(() => void cutNext(font));
  };
  goOn();
  return () => {
    isWanted = false;
    callOff();
  };
}
