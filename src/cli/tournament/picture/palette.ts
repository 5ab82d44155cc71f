/** Which colours does a printed picture have? Those of the game by day, `src/ui/tokens.css`; a test compares them. */

export const palette = {
  paper: '#f6f0e1',
  'paper-raised': '#fdfaf1',
  'paper-sunk': '#ece4d0',
  ink: '#1c2433',
  'ink-soft': '#4b5160',
  rule: '#cdc1a5',
  'rule-strong': '#85785c',
  stamp: '#9c2a22',
  accent: '#1b4a73',
} as const;

/** Parties, by their place in the case, and protocols, by their place in the list. */
export const hues = ['#1f5c9e', '#b0431a', '#0d7158', '#84388c', '#84610a', '#46606b'] as const;

export const hueOf = (index: number): string => hues[index % hues.length] ?? hues[0];

export const serif = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, 'Times New Roman', serif";
export const sans =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible', Verdana, sans-serif";
