/** Joins the class names that apply: `classes('button', isWide && 'button--wide')`. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
