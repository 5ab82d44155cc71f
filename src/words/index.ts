/** How is it said? Strings, numbers and names in the reader's language, for the screen and the terminal alike. */
export { createCaseWords, packageLines, type CaseWords, type Named, type NamingTexts } from './case-words.ts';
export { letterOf, sayEvent } from './say-event.ts';
export { comesAbout, sayOptionTouches, type OptionTouch, type TouchKind } from './say-option-touches.ts';
export { sayRegimeTouches } from './say-regime-touches.ts';
export { sayReserved } from './say-reserved.ts';
export { sayYearEvent } from './say-year-event.ts';
export {
  createWords,
  terminalLanguage,
  type Params,
  type Strings,
  type Words,
  type WordsSource,
} from './words.ts';
