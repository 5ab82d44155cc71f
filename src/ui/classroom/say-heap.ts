/** How are tables that came out at the same place written into one mark? */

/** As long as a mark may be before it hides what it stands on. */
const longest = 12;

/** Numbers in their order, neighbours as a range: `1–4 · 7`; of a long list its beginning, and how many more there are: `1–4 · 7 +9`. */
export function sayHeap(tables: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const table of tables.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && table === run.last + 1) run.last = table;
    else runs.push({ first: table, last: table });
  }
  let said = '';
  let count = 0;
  for (const { first, last } of runs) {
    const run = last === first ? `${first}` : last === first + 1 ? `${first} · ${last}` : `${first}–${last}`;
    const longer = said === '' ? run : `${said} · ${run}`;
    if (said !== '' && longer.length > longest) return `${said} +${tables.length - count}`;
    said = longer;
    count += last - first + 1;
  }
  return said;
}
