import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { sessionCharts } from '#engine/protocols/session-chart.ts';
import { screenFlow } from '#client/screen-flow.ts';

type Transition = NonNullable<AnyStateNode['always']>[number];

/** The statecharts of the product as a page of Markdown: a diagram of each, and what is possible in each state. */
export function statechartsPage(): string {
  return [
    '# Statecharts',
    '',
    'Drawn from the code by `npm run generate`; a test fails when this page is out of date. What is in brackets is',
    'a condition: the chart moves on by itself as soon as it holds. Time is a move, `deadline-reached`.',
    '',
    ...Object.entries(sessionCharts).flatMap(([protocol, machine]) => [
      `## A session by ${protocol}`,
      '',
      ...diagram(machine),
      '',
      '| Where | Moves |',
      '| --- | --- |',
      ...movesIn(machine.root, ''),
      '',
    ]),
    '## Screens',
    '',
    'The screens of a game follow its phase.',
    '',
    ...diagram(screenFlow),
    '',
  ].join('\n');
}

function diagram({ root }: AnyStateMachine): string[] {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...statesIn(root, '  '),
    ...arrowsFrom(root, 'anywhere', '  '),
    '```',
  ];
}

function statesIn(state: AnyStateNode, indent: string): string[] {
  const inner: readonly AnyStateNode[] = Object.values(state.states);
  return [
    ...(state.initial.target ?? []).map(({ key }) => `${indent}[*] --> ${key}`),
    ...inner
      .filter(({ type }) => type === 'compound')
      .flatMap((child) => [`${indent}state ${child.key} {`, ...statesIn(child, `${indent}  `), `${indent}}`]),
    ...inner.flatMap((child) => arrowsFrom(child, child.key, indent)),
    ...inner.filter(({ type }) => type === 'final').map(({ key }) => `${indent}${key} --> [*]`),
  ];
}

/** One arrow for each state that can follow, with everything that leads there. */
function arrowsFrom(state: AnyStateNode, from: string, indent: string): string[] {
  const causes = new Map<string, string[]>();
  for (const transition of [...(state.always ?? []), ...[...state.transitions.values()].flat()]) {
    for (const { key } of transition.target ?? []) {
      causes.set(key, [...(causes.get(key) ?? []), causeOf(transition)]);
    }
  }
  return [...causes].map(([to, labels]) => `${indent}${from} --> ${to}: ${labels.join(' / ')}`);
}

/** `propose`, or `[all ready]` for a transition that waits for no move. */
function causeOf({ eventType, guard }: Transition): string {
  const condition = guard === undefined ? '' : `[${spoken(guard)}]`;
  return [String(eventType), condition].filter((part) => part !== '').join(' ');
}

/** `allReady` is "all ready"; with parameters, such as those of `isPhase`, their values follow. */
function spoken(guard: unknown): string {
  const { type, params } = (typeof guard === 'string' ? { type: guard } : guard) as {
    readonly type: string;
    readonly params?: Readonly<Record<string, unknown>>;
  };
  const name = type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return [name, ...Object.values(params ?? {})].join(' ');
}

/** Rows of a table: each state with the moves that its chart hears there. */
function movesIn(state: AnyStateNode, path: string): string[] {
  const inner: readonly AnyStateNode[] = Object.values(state.states);
  return inner.flatMap((child) => {
    const where = path === '' ? child.key : `${path}.${child.key}`;
    const moves = child.ownEvents.map((move) => `\`${String(move)}\``);
    return [
      ...(moves.length === 0 ? [] : [`| \`${where}\` | ${moves.join(', ')} |`]),
      ...movesIn(child, where),
    ];
  });
}
