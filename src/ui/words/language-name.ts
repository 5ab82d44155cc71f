/** What is a language called by those who speak it? The tag where nobody knows. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
