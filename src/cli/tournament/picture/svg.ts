/** How is an SVG picture written? Elements as text, with everything escaped. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Numbers to a hundredth of a unit: nobody sees more, and files stay small. */
const printed = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

/** An element with what stands in it, already as text of SVG. */
export function element(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${printed(value)}"`,
  );
  const opening = `<${name}${said.join('')}`;
  return inner.length === 0 ? `${opening}/>` : `${opening}>${inner.join('')}</${name}>`;
}

/** A line of text. */
export const label = (text: string, attributes: Attributes): string =>
  element('text', attributes, escaped(text));

export const words = (text: string): string => escaped(text);

/** A whole picture, with a title for those who cannot see it. */
export function picture(
  {
    width,
    height,
    title,
    description,
  }: {
    readonly width: number;
    readonly height: number;
    readonly title: string;
    readonly description: string;
  },
  ...inner: readonly string[]
): string {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'img',
    },
    element('title', {}, words(title)),
    element('desc', {}, words(description)),
    ...inner,
  );
  return `${svg}\n`;
}
