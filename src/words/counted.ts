/** Which form of a noun stands beside a number that has been written out already? */

/** Forms by plural category of the language, as `Intl` names them; `other` is the one for all that is not named. */
type Forms = Readonly<Record<string, unknown>>;

/**
 * The number and its noun: "1 point", "1.5 points"; in French "1,5 point". For sentences with several numbers, of which
 * i18next's own plurals serve but one: `{{points, counted(one: point; other: points)}}`.
 *
 * @param locale whose separators the number is written with, and whose plurals are asked for
 */
export function createCounted(locale: string): (shown: unknown, forms: Forms) => string {
  const plurals = new Intl.PluralRules(locale);
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal');
  const readNumber = (shown: string): number =>
    Number(
      shown
        .replace('−', '-')
        .replaceAll('.', decimal?.value === '.' ? '.' : '')
        .replaceAll(decimal?.value ?? '.', '.')
        .replaceAll(/[^-.\d]/g, ''),
    );
  return (shown, forms) => {
    const text = String(shown);
    const form = forms[plurals.select(readNumber(text))] ?? forms['other'];
    return `${text} ${String(form)}`;
  };
}
