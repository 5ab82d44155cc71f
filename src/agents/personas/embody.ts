import type { Brief, RedLine } from '#engine/index.ts';
import { assemble } from '../assemble.ts';
import type { Character } from '../character.ts';
import { questionFor } from '../conduct/question-for.ts';
import type { Conduct, Negotiator } from '../negotiator.ts';
import { caucus } from './caucus.ts';
import { ownRedLines } from './lines.ts';
import { afterNews, inMood, newsOf } from './mood.ts';
import type { Persona } from './persona.ts';
import { speak } from './speak.ts';

/** A negotiator that plays as this person does. Quiet ones keep their lines and moods, and say nothing. */
export function embody(persona: Persona, conduct?: Conduct): Negotiator {
  return assemble(persona.id, persona.parts, conduct, characterOf(persona, conduct?.quiet === true));
}

function characterOf(persona: Persona, isQuiet: boolean): Character {
  const linesOf = ownLinesOf(persona);
  return {
    sees(situation) {
      const redLines = linesOf(situation.brief, situation.view.sheet.redLines);
      if (redLines === situation.view.sheet.redLines) return situation;
      const { brief, view } = situation;
      return {
        ...situation,
        brief: { ...brief, sheet: { ...brief.sheet, redLines } },
        view: { ...view, sheet: { ...view.sheet, redLines } },
      };
    },
    now: (outlook, parts) => ({
      ...parts,
      aspiration: inMood(persona, parts.aspiration),
      manners: {
        ...(isQuiet ? parts.manners : afterNews(outlook, persona, parts.manners)),
        keepsApart: persona.loyalty === 'alone',
      },
    }),
    besides(outlook, parts) {
      if (isQuiet) return undefined;
      const { view, brief } = outlook;
      const mayPublish = questionFor(view, 'disclose')?.kinds.includes('mandate-summary') ?? false;
      if (persona.news === 'publishes' && mayPublish && newsOf(outlook).length > 0)
        return { type: 'disclose', by: brief.seat.id, what: 'mandate-summary' };
      return persona.loyalty === 'loyal' ? caucus(outlook, parts) : undefined;
    },
    // Whoever has been asked answers before making speeches.
    says: (outlook, move) => (isQuiet || move?.type === 'answer' ? undefined : speak(outlook, persona, move)),
  };
}

/**
 * Its instructions' red lines with its own. The same list for the same instructions, so that what is compiled from it can be
 * used again; nothing else is kept.
 */
function ownLinesOf({ lines }: Persona): (brief: Brief, given: readonly RedLine[]) => readonly RedLine[] {
  const known = new WeakMap<readonly RedLine[], readonly RedLine[]>();
  return (brief, given) => {
    if (lines.length === 0) return given;
    const found = known.get(given);
    if (found !== undefined) return found;
    const own = ownRedLines(lines, brief.issues, brief.sheet);
    const all = own.length === 0 ? given : [...given, ...own];
    known.set(given, all);
    return all;
  };
}
