/** Code that asks for words, rightly and wrongly: read by locales.test.ts, and never run. */
declare const t: (key: string, params?: object) => string;
declare const phase: 'draft' | 'signed';
declare const kind: string;
declare const params: object;
const card = (key: string) => t(`table.card.${key}`);
const otherCard = (key: string) => card(`other.${key}`);

export const branch = 'table.tone';
export const said = [
  t('table.agree'),
  t('table.disagree'),
  t('table.round', { round: 1, rounds: 2 }),
  t('table.round', { round: 1 }),
  t('table.round', params),
  t(`table.phase.${phase}`),
  t('table.games', { count: 3 }),
  t(`table.kind.${kind}`),
  t(`table.sort.${kind}`),
  card('own'),
  card('lost'),
  otherCard('open'),
];
