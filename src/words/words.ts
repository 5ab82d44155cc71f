import { createInstance } from 'i18next';
import { keepTogether } from '#kernel/keep-together.ts';
import { openingWithArticles, withArticles } from './article.ts';
import { createCounted } from './counted.ts';

/** Values put into a sentence. */
export type Params = Readonly<Record<string, string | number>>;

/** The strings of one section: one file of `assets/locales/<language>/`. */
export type Strings = Readonly<Record<string, unknown>>;

/** How things are said in one language: strings by key, numbers and lists by locale. */
export interface Words {
  readonly language: string;
  /** The string of a key such as `table.accept`, with `{{params}}` filled in and plurals chosen by `count`. */
  t(key: string, params?: Params): string;
  /** Is there a string for this key? */
  has(key: string): boolean;
  /** `digits` after the decimal point at most; 0 unless told. */
  number(value: number, digits?: number): string;
  /** With its sign, for changes. */
  signed(value: number, digits?: number): string;
  /** Of a share in [0, 1]. */
  percent(share: number, digits?: number): string;
  /** Of millions of United States dollars. */
  money(millions: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** A quantity with its unit, such as "550 km". Units are those of the scenario format. */
  quantity(value: number, unit: string | undefined): string;
  /** Minutes and seconds, for clocks. */
  clock(seconds: number): string;
}

/** Words that can learn: sections are added as they are needed. */
export interface WordsSource {
  readonly words: Words;
  /** Adds a section in one language: this one, or English to fall back on. */
  add(language: string, section: string, strings: Strings): void;
}

/**
 * Words of a language, falling back to English string by string. Strings that are in neither are shown as
 * their key, which the guards do not let happen. Sentences come from i18next, numbers and lists from `Intl`.
 */
export function createWords(language: string): WordsSource {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: {},
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  // British dates and spelling for plain English, and for the pseudo-language that is English in disguise.
  const locale = language.startsWith('en') ? 'en-GB' : language;
  const counted = createCounted(locale);
  i18n.services.formatter?.add('counted', (shown, _language, forms) => counted(shown, forms));
  i18n.services.formatter?.add('the', (shown) => withArticles(String(shown)));
  i18n.services.formatter?.add('opening', (shown) => openingWithArticles(String(shown)));
  const formatters = new Map<string, Intl.NumberFormat>();
  const formatter = (key: string, options: Intl.NumberFormatOptions) => {
    const known = formatters.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, options);
    formatters.set(key, made);
    return made;
  };
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  // Most strings have no gaps to fill; a screen asks for hundreds of them each time it is drawn.
  const plain = new Map<string, string>();
  const sayPlain = (key: string): string => {
    const said = plain.get(key) ?? keepTogether(i18n.t(key));
    plain.set(key, said);
    return said;
  };
  const t = (key: string, params?: Params) =>
    params === undefined ? sayPlain(key) : keepTogether(i18n.t(key, { ...params }));
  // A minus as wide as the plus: what the locales write is a hyphen.
  const print = (format: Intl.NumberFormat, value: number) => format.format(value).replace('-', '−');
  const number = (value: number, digits = 0) =>
    print(formatter(`n${digits}`, { maximumFractionDigits: digits }), value === 0 ? 0 : value);

  const words: Words = {
    language,
    t,
    has: (key) => i18n.exists(key),
    number,
    signed: (value, digits = 0) =>
      print(formatter(`s${digits}`, { maximumFractionDigits: digits, signDisplay: 'exceptZero' }), value),
    percent: (share, digits = 0) =>
      print(formatter(`p${digits}`, { style: 'percent', maximumFractionDigits: digits }), share),
    money: (millions) =>
      Math.abs(millions) >= 1000
        ? t('units.usd-billion', { value: number(millions / 1000, 1) })
        : t('units.usd-million', { value: number(millions, Math.abs(millions) < 10 ? 1 : 0) }),
    list: (items) => lists.format(items),
    quantity(value, unit) {
      if (unit === undefined) return number(value, 2);
      // Years are names, not amounts: no thousands separator.
      const shown = unit === 'year' ? String(value) : number(value, Number.isInteger(value) ? 0 : 2);
      return t(`units.${unit}`, { value: shown, count: value });
    },
    clock: (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`,
  };
  return {
    words,
    add(tag, section, strings) {
      plain.clear();
      i18n.addResourceBundle(tag, 'translation', { [section]: strings }, true, true);
    },
  };
}

/** The language that a terminal asks for, such as `fr` from `LANG=fr_FR.UTF-8`; English where it asks for none. */
export function terminalLanguage({
  OFFTAKE_LANG,
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): string {
  const [tag] = [OFFTAKE_LANG, LC_ALL, LC_MESSAGES, LANG].filter(
    (value) => value !== undefined && value !== '',
  );
  return tag?.split(/[_.@]/)[0]?.toLowerCase() || 'en';
}
