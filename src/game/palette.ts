/**
 * Which inks does the game draw with? The hexes are those of src/ui/tokens.css, so that a mineral or a party
 * has one colour on the canvas and in the panels; a test holds them together.
 */
import type { Mineral } from '#client/index.ts';
import type { Theme } from './theme.ts';

export interface MapPalette {
  readonly paper: string;
  readonly raised: string;
  readonly sunk: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly contour: string;
  readonly contourIndex: string;
  readonly water: string;
  readonly waterWash: string;
  readonly relief: string;
  /** The red of pencils and stamps. */
  readonly stamp: string;
  /** What went well. */
  readonly good: string;
  readonly caution: string;
  readonly accent: string;
  /** Six, in the order of the parties. */
  readonly parties: readonly string[];
  readonly minerals: Readonly<Record<Mineral, string>>;

  // What only pictures need.
  /** Deeper water, away from the coast. */
  readonly deep: string;
  /** Names of waters. */
  readonly waterText: string;
  /** Graphite: what is only drafted. */
  readonly pencil: string;
  /** Warm light of lamps and lit towns. */
  readonly lamp: string;
  readonly shadow: string;
  /** How strongly relief is shaded and its lines are drawn. In [0, 1]. */
  readonly shade: number;
  readonly engraving: number;
  /** The light that falls on relief. */
  readonly light: string;
  readonly wood: string;
  readonly woodDark: string;
  readonly woodEdge: string;
  readonly leather: string;
  readonly leatherEdge: string;
  /** Sheets on the table, and what is printed on them. */
  readonly sheet: string;
  readonly sheetEdge: string;
  readonly print: string;
}

export const dayPalette: MapPalette = {
  paper: '#f6f0e1',
  raised: '#fdfaf1',
  sunk: '#ece4d0',
  ink: '#1c2433',
  inkSoft: '#4b5160',
  rule: '#cdc1a5',
  ruleStrong: '#85785c',
  contour: '#c6a478',
  contourIndex: '#a27846',
  water: '#6d98b3',
  waterWash: '#d5e1e2',
  relief: '#efe5cd',
  stamp: '#9c2a22',
  good: '#27633f',
  caution: '#7a5508',
  accent: '#1b4a73',
  parties: ['#1f5c9e', '#b0431a', '#0d7158', '#84388c', '#84610a', '#46606b'],
  minerals: {
    copper: '#a9501f',
    cobalt: '#2b46ad',
    nickel: '#3d7038',
    lithium: '#b02c5c',
    graphite: '#4b4d55',
    'rare-earths': '#7449a5',
    'platinum-metals': '#45707a',
    tungsten: '#7f640e',
  },
  deep: '#c3d5d9',
  waterText: '#3c6a88',
  pencil: '#6b6f7a',
  lamp: '#f0b95a',
  shadow: '#3a2c10',
  shade: 0.18,
  engraving: 0.6,
  light: '#fffaeb',
  wood: '#a97c50',
  woodDark: '#8a6039',
  woodEdge: '#5e3f24',
  leather: '#2d5848',
  leatherEdge: '#c9a45c',
  sheet: '#fdfaf1',
  sheetEdge: '#b8aa88',
  print: '#8d8a86',
};

export const nightPalette: MapPalette = {
  paper: '#132238',
  raised: '#1a2c47',
  sunk: '#0f1c2f',
  ink: '#f1e9d8',
  inkSoft: '#bcc4d1',
  rule: '#2f4567',
  ruleStrong: '#7289ad',
  contour: '#2c4a70',
  contourIndex: '#44699a',
  water: '#2f6f9e',
  waterWash: '#0d2c49',
  relief: '#162944',
  stamp: '#ff9f8f',
  good: '#87d0a4',
  caution: '#e8c066',
  accent: '#9ecaf0',
  parties: ['#86b8f0', '#f2986c', '#66cdae', '#dba0e4', '#dfbb55', '#a6c1cc'],
  minerals: {
    copper: '#ea9a66',
    cobalt: '#93a8ff',
    nickel: '#93cf86',
    lithium: '#ff93b8',
    graphite: '#b6b9c4',
    'rare-earths': '#c4a2f2',
    'platinum-metals': '#9fc9d2',
    tungsten: '#dcbf58',
  },
  deep: '#0a2039',
  waterText: '#7fb0d4',
  pencil: '#8e9bb0',
  lamp: '#ffd479',
  shadow: '#02060d',
  shade: 0.26,
  engraving: 0.95,
  light: '#7ea3d0',
  wood: '#4d3a2c',
  woodDark: '#3a2b20',
  woodEdge: '#1d1510',
  leather: '#153a36',
  leatherEdge: '#b08d4a',
  sheet: '#efe6d0',
  sheetEdge: '#8d8064',
  print: '#77736c',
};

export function paletteOf(theme: Theme): MapPalette {
  return theme === 'night' ? nightPalette : dayPalette;
}
