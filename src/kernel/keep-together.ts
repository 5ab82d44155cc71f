/** Where may a line not break? Between a number and its unit, and before the marks that French sets off. */

/**
 * What measures: symbols, words of magnitude, spans of time. Points, rounds and people are counted rather than measured,
 * and may stand on the next line. Both languages at once: no unit of one is a word after a number in the other.
 */
const units = [
  String.raw`(?:m|bn|M|Md)(?:\$|€| USD| EUR)?`,
  'USD|EUR|k?t|km|ha|[GM]W|%|°C?|h|min',
  'thousand|million|billion|milliers?|millions|milliards?',
  'per cent|pour cent|tonnes?|kilotonnes|litres?|megawatts|mégawatts',
  'years?|months?|days?|hours?|ans?|mois|jours?|heures?',
].join('|');

const afterNumber = new RegExp(String.raw`(?<=\p{Nd}) (${units})(?![\p{L}\p{Nd}])`, 'gu');
const beforeNumber = /(?<![\p{L}\p{Nd}])(USD|EUR|US\$) (?=[-−+]?\p{Nd})/gu;
const frenchMarks = /(?<=«) | (?=[:;!?»])/gu;

/** The text with spaces that do not break where a line must not end. Equal to what it was but for its spaces. */
export function keepTogether(text: string): string {
  return text
    .replaceAll(afterNumber, (_, unit: string) => `\u00A0${unit.replaceAll(' ', '\u00A0')}`)
    .replaceAll(beforeNumber, '$1\u00A0')
    .replaceAll(frenchMarks, '\u00A0');
}
