import { accept } from './accept.ts';
import { answer } from './answer.ts';
import { ask } from './ask.ts';
import { commit } from './commit.ts';
import { consult } from './consult.ts';
import { disclose } from './disclose.ts';
import { draftSideDeal } from './draft-side-deal.ts';
import { initialSideDeal } from './initial-side-deal.ts';
import { joinBloc } from './join-bloc.ts';
import { leaveBloc } from './leave-bloc.ts';
import { leaveRoom } from './leave-room.ts';
import { lobby } from './lobby.ts';
import type { MoveRule, SeatMoveType } from './move-rule.ts';
import { object } from './object.ts';
import { openRoom } from './open-room.ts';
import { pass } from './pass.ts';
import { prepare } from './prepare.ts';
import { propose } from './propose.ts';
import { ratify } from './ratify.ts';
import { ready } from './ready.ts';
import { reject } from './reject.ts';
import { say } from './say.ts';
import { sign } from './sign.ts';
import { signal } from './signal.ts';
import { walkAway } from './walk-away.ts';
import { withdraw } from './withdraw.ts';

/** The rule of every move a seat can make. */
export const moveRules: { readonly [Type in SeatMoveType]: MoveRule<Type> } = {
  ready,
  prepare,
  propose,
  withdraw,
  accept,
  reject,
  object,
  pass,
  'walk-away': walkAway,
  say,
  ask,
  answer,
  signal,
  commit,
  consult,
  disclose,
  'join-bloc': joinBloc,
  'leave-bloc': leaveBloc,
  'open-room': openRoom,
  'leave-room': leaveRoom,
  'draft-side-deal': draftSideDeal,
  'initial-side-deal': initialSideDeal,
  lobby,
  ratify,
  sign,
};
