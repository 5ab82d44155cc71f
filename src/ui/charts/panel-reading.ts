/** What does one panel of the years say, in one sentence? */
import type { Words, YearChartName, YearPanel } from '#client/index.ts';

export interface ReadingContext {
  readonly firstYear: number;
  /** The last year that has been told, from 0. */
  readonly until: number;
  readonly format: (value: number) => string;
}

export function panelReading(
  { t }: Words,
  name: YearChartName,
  panel: YearPanel,
  { firstYear, until, format }: ReadingContext,
): string {
  const values = panel.values.slice(0, until + 1);
  const [first = 0] = values;
  const now = values.at(-1) ?? 0;
  const most = Math.max(...values);
  const least = Math.min(...values);
  const limit = (kind: string) => panel.limits.find((one) => one.kind === kind)?.values;
  switch (name) {
    case 'price': {
      const floor = limit('floor')?.[0];
      if (floor === undefined)
        return t('years.chart.price.range', { least: format(least), most: format(most) });
      const below = (panel.without ?? values).slice(0, until + 1).filter((price) => price < floor).length;
      return below === 0
        ? t('years.chart.price.floor-never', { floor: format(floor) })
        : t('years.chart.price.floor', { count: below, floor: format(floor) });
    }
    case 'processing': {
      const promises = limit('promise');
      const due = promises?.findIndex((value) => value !== undefined) ?? -1;
      const promise = promises?.[due];
      const params = { first: format(first), now: format(now) };
      return promise === undefined
        ? t('years.chart.processing.plain', params)
        : t('years.chart.processing.promise', { ...params, promise: format(promise), due: firstYear + due });
    }
    case 'captured': {
      const { without } = panel;
      if (without === undefined) return t('years.chart.captured.plain', { value: format(meanOf(values)) });
      const difference = meanOf(values) - meanOf(without.slice(0, until + 1));
      return t(difference >= 0 ? 'years.chart.captured.more' : 'years.chart.captured.less', {
        value: format(Math.abs(difference)),
      });
    }
    case 'debt':
      return t('years.chart.debt.peak', {
        peak: format(most),
        limit: format(limit('debt-ceiling')?.[0] ?? 1),
      });
    case 'supply':
      return t('years.chart.supply.mean', { value: format(meanOf(values)) });
    case 'consent': {
      const count = panel.marks.filter((year) => year <= until).length;
      return count === 0
        ? t('years.chart.consent.no-protest', { now: format(now) })
        : t('years.chart.consent.protests', { count, now: format(now) });
    }
    case 'traffic': {
      const since = values.findIndex((value) => value > 0);
      return since < 0
        ? t('years.chart.traffic.closed')
        : t('years.chart.traffic.open', { year: firstYear + since, now: format(now) });
    }
  }
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
