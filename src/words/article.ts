/** Which English names of parties take "the" in a sentence? */

/** Names that hold a common noun: the European Union, the United States. Names of one word stand by themselves. */
const common =
  /\s(?:Union|States|Kingdom|Republic|Federation|Emirates|Community|Commission|Islands|Confederation)$/u;

/**
 * Names as they stand within an English sentence, one or a list of them: "the European Union and Japan". For gaps such as
 * `{{party, the}}`. Names that bring their article, and words that are no names, stay as they are.
 */
export const withArticles = (names: string): string =>
  names
    .split(/(, | and )/u)
    .map((name) => (common.test(name) && !/^the\s/iu.test(name) ? `the ${name}` : name))
    .join('');

/** The same where they open a sentence: "The European Union and Japan". For gaps such as `{{party, opening}}`. */
export function openingWithArticles(names: string): string {
  const named = withArticles(names);
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
}
