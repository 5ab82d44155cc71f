import type { AnyStateMachine } from 'xstate';

/** Types of the events that a chart reacts to in a state such as `negotiation.tabled`. */
export function moveTypesOf(machine: AnyStateMachine, state: string): readonly string[] {
  const nodes = state
    .split('.')
    .map((_, depth, names) => machine.getStateNodeById(['session', ...names.slice(0, depth + 1)].join('.')));
  return nodes.flatMap((node) => [...node.ownEvents]);
}
