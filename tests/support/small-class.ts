/** A class as one device has it, for parts of a screen that are drawn without a server. */
import { noClass } from '#client/connection/class-view.ts';
import { createStore } from '#client/store.ts';
import type { ClassLine, ClassView } from '#client/index.ts';

/** A line on which this was told, and nothing can be asked. */
export function smallClass(told: Partial<ClassView>): ClassLine {
  const notHere = () => Promise.resolve({ ok: false, code: 'LINE_CLOSED' } as const);
  return {
    store: createStore<ClassView>({ ...noClass, ...told }),
    ask: notHere,
    enter: notHere,
    table: () => undefined,
    close: () => undefined,
  };
}

/** What everybody knows of a class whose facilitators read this much. */
export const classFacts = (facilitatorsRead: 'plenary' | 'everything'): NonNullable<ClassView['class']> => ({
  id: 'class',
  code: 'CODE',
  title: 'A class',
  scenario: 'small',
  difficulty: 1,
  shape: 'minutes-90',
  protocol: 'alternating-offers',
  stage: 'tables',
  policy: {
    facilitatorsRead,
    startTogether: true,
    agreeInside: false,
    botStrategy: 'logroller',
    cards: 'before',
    quietMinutes: 5,
    coverAfterSeconds: 0,
    namesInDebrief: false,
  },
  debrief: 'closed',
  now: 0,
});
