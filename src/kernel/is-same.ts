/** Are two values the same, as plain data? What is the very same object is seen at a glance. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!isSame(a[index], b[index])) return false;
    return true;
  }
  let names = 0;
  for (const name in a) {
    if (!Object.hasOwn(b, name) || !isSame(Reflect.get(a, name), Reflect.get(b, name))) return false;
    names++;
  }
  return names === Object.keys(b).length;
}
