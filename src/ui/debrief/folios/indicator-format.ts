import type { IndicatorName, Words } from '#client/index.ts';

/** How a measure of the years is written, with its unit. */
export function indicatorFormat(words: Words, indicator: IndicatorName): (value: number) => string {
  switch (indicator) {
    case 'value-captured':
    case 'npv':
      return (value) => (value < 0 ? `−${words.money(-value)}` : words.money(value));
    case 'jobs':
      return (value) => words.number(value);
    case 'debt-cover':
      return (value) => words.number(value, 1);
    case 'price-paid':
      return (value) => words.number(value, 2);
    case 'traffic':
      return (value) => words.quantity(Math.round(value), 'kt');
    case 'government-take':
    case 'processing':
    case 'debt-service':
    case 'secured-supply':
    case 'diversification':
    case 'home-processing':
    case 'price-stability':
    case 'consent':
    case 'harm':
    case 'policy-space':
    case 'effective-tax':
    case 'plant-return':
    case 'linkages':
    case 'exposure':
    case 'compliance':
      return (value) => words.percent(value);
  }
}
