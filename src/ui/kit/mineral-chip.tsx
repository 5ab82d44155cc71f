import { useWords } from '../words/words.ts';
import './mineral-chip.css';

/** Chemical symbols, or the trade's initials for a group. */
const symbols: Readonly<Record<string, string>> = {
  copper: 'Cu',
  cobalt: 'Co',
  nickel: 'Ni',
  lithium: 'Li',
  graphite: 'C',
  'rare-earths': 'RE',
  'platinum-metals': 'Pt',
  tungsten: 'W',
};

/** Colour of a mineral, to be used with its symbol or name and never alone. */
export const mineralColour = (mineral: string): string => `var(--mineral-${mineral})`;

export interface MineralChipProps {
  /** As in the scenario file: `copper`, `rare-earths` … */
  readonly mineral: string;
  /** Shows the tile alone; its name is still said. */
  readonly tileOnly?: boolean;
}

/** A mineral, by colour, symbol and name. */
export function MineralChip({ mineral, tileOnly = false }: MineralChipProps) {
  const { t } = useWords();
  const name = t(`minerals.${mineral}`);
  return (
    <span className="mineral">
      <span
        className="mineral__tile"
        style={{ ['--mineral' as string]: mineralColour(mineral) }}
        aria-hidden="true"
      >
        {symbols[mineral] ?? mineral.slice(0, 2)}
      </span>
      <span className={tileOnly ? 'unseen' : undefined}>{name}</span>
    </span>
  );
}
