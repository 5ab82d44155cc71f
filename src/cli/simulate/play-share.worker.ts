/** Plays one share of a simulation in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../failure.ts';
import { playShare, type GamePlan, type Share, type WorkerMessage } from './play-games.ts';

const { plan, share } = workerData as { readonly plan: GamePlan; readonly share: Share };
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  playShare(plan, share, (game, facts) => tell({ game, facts }));
} catch (problem) {
  if (!(problem instanceof Failure)) throw problem;
  tell({ failure: { code: problem.code, params: problem.params } });
}
