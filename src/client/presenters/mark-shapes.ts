/**
 * How does a sign on the map look, wherever it is drawn? SVG path data on a field from -10 to 10: `fill` is filled, `line` is
 * drawn with a pen of 2. The canvas of the map and the page share them, so that a pin and its sentence look alike.
 */
import type { PlaceMark } from './map-picture.ts';

export interface MarkShape {
  readonly fill?: string;
  readonly line?: string;
  /** Trouble, good news, or neither: what colour it has, never the only thing that tells. */
  readonly tone: 'trouble' | 'good' | 'plain' | 'water';
}

export const markShapes: Readonly<Record<PlaceMark, MarkShape>> = {
  // A placard on a pole.
  protest: { fill: 'M-7-8H7V.600H-7z', line: 'M0 0V9', tone: 'trouble' },
  water: { fill: 'M0-8.500C3-3.500 6-.500 6 3A6 6 0 0 1-6 3C-6-.500-3-3.500 0-8.500z', tone: 'water' },
  stoppage: { fill: 'M-5.500-6h3.800V6h-3.800zM1.700-6h3.800V6H1.700z', tone: 'trouble' },
  // A flag over what has opened.
  opened: { fill: 'M-5-8.500 8-4.500-5-.500z', line: 'M-5-8V9', tone: 'good' },
  // Somebody is asleep.
  idle: { line: 'M-8-7H0L-8 3H0M2.500 1H8L2.500 8H8', tone: 'trouble' },
  // A lamp that is out.
  dark: {
    line: 'M0-8.500A5.500 5.500 0 0 1 3 1.500V4H-3V1.500A5.500 5.500 0 0 1 0-8.500zM-2 7.500H2M-8-8 8 8',
    tone: 'trouble',
  },
  unskilled: {
    fill: 'M0-9A3.600 3.600 0 1 1 0-1.800 3.600 3.600 0 1 1 0-9z',
    line: 'M-6.500 8.500C-6.500.500 6.500.500 6.500 8.500',
    tone: 'trouble',
  },
  // Something pours in.
  surge: { line: 'M-9 6.500C-6 3-3 3 0 6.500S6 10 9 6.500M0-9V1M-4-3 0 1 4-3', tone: 'trouble' },
  // A roll of coins, and one that goes back.
  paid: {
    line: 'M-7-4A7 3 0 1 0 7-4 7 3 0 1 0-7-4zM-7-4V4.500A7 3 0 0 0 7 4.500V-4M-7 .300A7 3 0 0 0 7 .300',
    tone: 'plain',
  },
  rebate: { line: 'M6.500 2.500A7 7 0 1 1 5-5M5.500-9V-4.500H1', tone: 'plain' },
  stock: {
    fill: 'M-8.500.800H-.800V8.500H-8.500zM.800.800H8.500V8.500H.800zM-3.900-8.500H3.900V-.800H-3.900z',
    tone: 'plain',
  },
  // A chain.
  debt: { line: 'M-1-4H-4.500A4 4 0 0 0-4.500 4H-1M1-4H4.500A4 4 0 0 1 4.500 4H1M-4 0H4', tone: 'trouble' },
  // A page torn across.
  promise: {
    line: 'M-6-1V-9H3L6-6V-2L2.500.500-1-2.500-4 .500zM-6 3-4 5-1 2 2.500 5 6 2.500V9H-6z',
    tone: 'trouble',
  },
  panel: {
    line: 'M0-8.500V8M-4 8H4M-8-5.500H8M-8-5.500-10 1A2.500 2 0 0 0-6 1zM8-5.500 6 1A2.500 2 0 0 0 10 1z',
    tone: 'trouble',
  },
  // An empty bench: a ring that does not close.
  void: { line: 'M5.500-6A8 8 0 1 0 8 1M0 0H.010', tone: 'plain' },
  barrier: { fill: 'M-8-2.800H8V2.800H-8z', tone: 'trouble' },
  // A gavel.
  claim: {
    fill: 'M-2.500-9.500 5.500-1.500 2-1-1.500 2.500-2 6-10-2-6.500-2.500-3-6z',
    line: 'M1.500 1.500 7 7M-1 9H9',
    tone: 'trouble',
  },
  rules: { line: 'M0-9 7-6V0C7 5 3 8 0 9-3 8-7 5-7 0V-6zM-3 0-.500 2.500 3.500-2.500', tone: 'good' },
  chill: {
    line: 'M0-9V9M-7.800-4.500 7.800 4.500M-7.800 4.500 7.800-4.500M-2.500-8 0-5.500 2.500-8M-2.500 8 0 5.500 2.500 8',
    tone: 'trouble',
  },
  // An eye.
  leak: {
    fill: 'M0-2.800A2.800 2.800 0 1 1 0 2.800 2.800 2.800 0 1 1 0-2.800z',
    line: 'M-9.500 0C-5-6.500 5-6.500 9.500 0 5 6.500-5 6.500-9.500 0z',
    tone: 'trouble',
  },
  // Two who pull at the same.
  rival: { line: 'M-9-4H6M2-8 6-4 2 0M9 4.500H-6M-2 .500-6 4.500-2 8.500', tone: 'trouble' },
  shock: { line: 'M-9-7-3 0 1-4 8.500 6M8.500 0V6.500H2', tone: 'trouble' },
  // A glass that looks for where it comes from.
  exposure: {
    line: 'M-2.500-8.500A6 6 0 1 1-2.500 3.500 6 6 0 1 1-2.500-8.500zM2 2 8.500 8.500',
    tone: 'trouble',
  },
  // Three who hold together, and three of whom one does not.
  bloc: {
    fill: 'M0-9A3 3 0 1 1 0-3 3 3 0 1 1 0-9zM-6 2.500A3 3 0 1 1-6 8.500 3 3 0 1 1-6 2.500zM6 2.500A3 3 0 1 1 6 8.500 3 3 0 1 1 6 2.500z',
    line: 'M0-6-6 5.500H6z',
    tone: 'plain',
  },
  'broken-bloc': {
    fill: 'M0-9A3 3 0 1 1 0-3 3 3 0 1 1 0-9zM-6 2.500A3 3 0 1 1-6 8.500 3 3 0 1 1-6 2.500zM6 2.500A3 3 0 1 1 6 8.500 3 3 0 1 1 6 2.500z',
    line: 'M0-6-6 5.500M1-2 4.500-1M2.500 5.500 1 2.500',
    tone: 'trouble',
  },
};
