import type { Answers } from './fake-terminal.ts';

/** How a player in a test behaves at the table. */
export interface PlayerManners {
  /** Points above the walk-away from which a package is good enough. */
  readonly wanted: number;
  /** Leave the talks in the first round. */
  readonly walksAway?: boolean;
}

/**
 * A player who reads the terminal as a person does: finds the menu, and answers by it. Takes the dossier as read, goes to the
 * table, consults everybody at home, accepts the first package that is good enough and that home would carry, and
 * passes otherwise.
 */
export function terminalPlayer({ wanted, walksAway = false }: PlayerManners): Answers {
  let overview: readonly Standing[] = [];
  let chosen: string | undefined;
  const accepted = new Set<string>();
  let asked = 0;
  return (question, printed) => {
    // A player who gets nowhere leaves, so that a test fails instead of running for ever.
    if (++asked > 300) return undefined;
    if (printed.includes('On the table') || printed.includes('Nothing is on the table'))
      overview = standingIn(printed);
    if (question.startsWith('Enter:')) return 'go';
    if (question.startsWith('Your choice')) {
      const menu = menuIn(printed);
      const has = (entry: string) => menu.includes(entry);
      if (has('Take your seat at the table')) return 'take your seat';
      if (has('Decide about the draft')) return 'decide';
      if (has('Sign')) return 'sign';
      if (walksAway) return 'walk away';
      if (has('Consult somebody at home')) return 'consult';
      chosen = overview.find(
        ({ name, gain, home }) => gain >= wanted && home !== 'would say no' && !accepted.has(name),
      )?.name;
      if (chosen !== undefined && has('Accept a package')) return 'accept a';
      return has('Pass') ? 'pass' : 'wait';
    }
    if (question.startsWith('Which package?')) {
      accepted.add(chosen ?? '');
      // What crosses a red line is on the table, yet not among the choices.
      return menuIn(printed).some((entry) => entry.startsWith(`${chosen} `)) ? chosen : '';
    }
    if (question.startsWith('What do you do?')) return 'take';
    if (question.startsWith('Whom?')) return '1';
    return question.includes('(yes/no)') ? 'yes' : '';
  };
}

interface Standing {
  readonly name: string;
  readonly gain: number;
  readonly home: string;
}

/** The rows of the overview: "  2B  European Union  57 (+9)  would say yes". */
function standingIn(printed: string): readonly Standing[] {
  return [
    ...printed.matchAll(
      /^ {2}(\d+[ABC]) .* \(([+-]?[\d.]+)\) *(would say yes|would say no|uncertain|no vote)?/gm,
    ),
  ].map(([, name = '', gain, home = 'no vote']) => ({ name, gain: Number(gain), home }));
}

function menuIn(printed: string): readonly string[] {
  return [...printed.matchAll(/^ +\d+ {2}(.+)$/gm)].map(([, entry = '']) => entry.trim());
}
