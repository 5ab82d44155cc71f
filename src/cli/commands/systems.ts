/** Which systems of the real world does the game play, and does each do what its source says? */
import type { Context } from '../context.ts';
import { exitCodes, unknown } from '../failure.ts';
import { createPage } from '../page.ts';
import { systems as catalogue } from '../systems/catalogue.ts';
import { shownBy, sidesOf } from '../systems/case-telling.ts';
import { demonstrate } from '../systems/demonstrate.ts';
import { printDemonstration } from '../systems/print-demonstration.ts';
import { aboutSystem, findingAsData } from '../systems/about-system.ts';
import { caseOf } from '../systems/scenes/index.ts';
import { systemTables } from '../systems/system.ts';
import type { System } from '../systems/system.ts';

interface SystemsOptions {
  readonly json?: boolean;
}

/** Lists every system with what shows it and where it is stated; or shows one. 1 when one does not do what it should. */
export function systems(context: Context, id: string | undefined, options: SystemsOptions): number {
  if (id === undefined) return list(context, options.json === true);
  const system = catalogue.find((one) => one.id === id);
  if (system === undefined)
    throw unknown(
      'UNKNOWN_SYSTEM',
      id,
      catalogue.map((one) => one.id),
    );
  const shown = system.shown.map((demonstration) => ({
    demonstration,
    findings: demonstrate(demonstration),
  }));
  if (options.json === true)
    context.terminal.out(
      JSON.stringify({
        ...entryOf(context, system),
        findings: shown.flatMap(({ demonstration, findings }) =>
          findings.map((finding) => findingAsData(demonstration, finding)),
        ),
      }),
    );
  else printDemonstration(context, system, shown);
  const isGood = shown.every(({ findings }) => findings.every(({ holds }) => holds));
  return isGood ? exitCodes.ok : exitCodes.no;
}

function list(context: Context, asJson: boolean): number {
  const { terminal, words } = context;
  if (asJson) {
    terminal.out(JSON.stringify(catalogue.map((system) => entryOf(context, system))));
    return exitCodes.ok;
  }
  const page = createPage(terminal);
  page.text(words.t('systems.lead'));
  for (const table of systemTables) {
    page.heading(words.t(`systems.table.${table}`));
    for (const system of catalogue.filter((one) => one.table === table)) {
      const { name, passages } = aboutSystem(words, system);
      page.line(`${terminal.paint('bold', system.id)}  ${name}`);
      for (const demonstration of system.shown) {
        const { where } = sidesOf(context, system, demonstration);
        page.text(
          words.t('systems.shown-in', { where, by: shownBy(context, system, demonstration) }),
          '    ',
        );
      }
      for (const { document, passage } of passages)
        page.text(words.t('systems.source', { document, passage }), '    ');
    }
  }
  return exitCodes.ok;
}

function entryOf({ words }: Context, system: System) {
  const { name, claim, passages } = aboutSystem(words, system);
  const shown = system.shown.map((one) =>
    'at' in one ? { case: one.at } : { case: caseOf(one.scene), scene: one.scene },
  );
  return { id: system.id, table: system.table, name, claim, sources: passages, shown };
}
