import type { ProtocolName } from '../model/index.ts';
import { alternatingOffers } from './alternating-offers.ts';
import { chart } from './chart.ts';
import { openTable } from './open-table.ts';
import { plurilateral } from './plurilateral.ts';
import { singleText } from './single-text.ts';

/** What is said at the talks leads nowhere by itself: the rule is applied, and the table stays where it is. */
export const talk = {
  say: { actions: 'play' },
  ask: { actions: 'play' },
  answer: { actions: 'play' },
  signal: { actions: 'play' },
  commit: { actions: 'play' },
  disclose: { actions: 'play' },
  'join-bloc': { actions: 'play' },
  'leave-bloc': { actions: 'play' },
  'open-room': { actions: 'play' },
  'leave-room': { actions: 'play' },
  'draft-side-deal': { actions: 'play' },
  'initial-side-deal': { actions: 'play' },
  'release-event': { actions: 'play' },
  adjourn: { actions: 'play' },
} as const;

/**
 * Where nothing else leads to the end of a table: `play` says that it is over, and the target takes it there. The negotiation and the signature
 * look at once whether they are over, so that there `play` is enough.
 */
const adjourning = { adjourn: { target: 'impasse', actions: 'play' } } as const;

/**
 * The whole session, with one protocol as its negotiation:
 * `briefing → preparation → negotiation → (impasse | ratification → signature → implementation) → debrief`.
 */
type Negotiation = typeof alternatingOffers | typeof openTable | typeof singleText | typeof plurilateral;

function sessionChart<Protocol extends Negotiation>(protocol: Protocol) {
  return chart.createMachine({
    id: 'session',
    context: ({ input }) => input,
    initial: 'briefing',
    states: {
      /** The public case and one's own instructions are read. */
      briefing: {
        always: { guard: 'allReady', target: 'preparation' },
        on: { ready: { actions: 'play' }, 'deadline-reached': 'preparation', ...adjourning },
      },
      /** The planning sheet is filled in. */
      preparation: {
        entry: 'enterPreparation',
        always: { guard: 'allReady', target: 'negotiation' },
        on: {
          prepare: { actions: 'play' },
          ready: { actions: 'play' },
          say: { actions: 'play' },
          'deadline-reached': 'negotiation',
          ...adjourning,
        },
      },
      negotiation: {
        ...protocol,
        entry: ['enterNegotiation', 'beginRound'],
        on: { ...talk, ...protocol.on },
        always: [
          { guard: 'isEnded', target: 'impasse' },
          { guard: 'isDrafted', target: 'ratification' },
        ],
      },
      /** No agreement: everybody falls back on what they have outside. */
      impasse: {
        entry: 'enterImpasse',
        always: { guard: 'allReady', target: 'debrief' },
        on: { ready: { actions: 'play' }, say: { actions: 'play' }, 'deadline-reached': 'debrief' },
      },
      /** The draft goes home. */
      ratification: {
        entry: ['enterRatification', 'takeHome'],
        always: [
          { guard: 'isRatified', target: 'signature', actions: 'dropRefusers' },
          { guard: 'isSentBack', target: 'negotiation', actions: 'reopen' },
          { guard: 'isRefused', target: 'impasse', actions: 'failRatification' },
        ],
        on: {
          lobby: { actions: 'play' },
          ratify: { actions: 'play' },
          say: { actions: 'play' },
          'deadline-reached': { actions: 'refuseUndecided' },
          ...adjourning,
        },
      },
      signature: {
        entry: 'enterSignature',
        always: [
          { guard: 'isEnded', target: 'impasse' },
          { guard: 'allSigned', target: 'implementation', actions: 'conclude' },
        ],
        on: {
          sign: { actions: 'play' },
          'walk-away': { actions: 'play' },
          say: { actions: 'play' },
          'deadline-reached': { actions: 'closeSignature' },
          adjourn: { actions: 'play' },
        },
      },
      /** The agreement is run through the years, by `outcome/`. */
      implementation: {
        entry: 'enterImplementation',
        always: { guard: 'allReady', target: 'debrief' },
        on: { ready: { actions: 'play' }, say: { actions: 'play' }, 'deadline-reached': 'debrief' },
      },
      debrief: {
        type: 'final',
        entry: 'enterDebrief',
      },
    },
  });
}

/** The statechart of a session, by the protocol of its negotiation. */
export const sessionCharts = {
  'alternating-offers': sessionChart(alternatingOffers),
  'open-table': sessionChart(openTable),
  'single-text': sessionChart(singleText),
  plurilateral: sessionChart(plurilateral),
} as const satisfies Record<ProtocolName, unknown>;
