/**
 * Does everything still hold?
 *
 *   npm test                       everything
 *   npm test -- types lint         some stages, by name
 */
import { runStages } from './run-stages.ts';
import { stages } from './stages.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => stages.every((stage) => stage.name !== name));
if (unknown.length > 0) {
  console.error(
    `No stage is called ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const chosen = names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
  process.exitCode = (await runStages(chosen, console.log)) ? 0 : 1;
}
