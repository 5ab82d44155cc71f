/**
 * Property tests try the same cases every time, so that a run says something about the change and not about luck.
 * `FC_SEED=random npm run unit` (or a number) explores others.
 */
import fc from 'fast-check';

const wanted = process.env['FC_SEED'];
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20_261_122) });
