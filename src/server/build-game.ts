/** Builds the game, as `npm run build` does, and says nothing when all is well. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '#kernel/result.ts';

export interface BuildProblem {
  readonly code: 'BUILD_FAILED';
}

export function buildGame(): Result<undefined, BuildProblem> {
  const beside = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const vite = [beside('node_modules/vite/bin/vite.js'), 'build', '--manifest', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, vite, { cwd: beside(''), stdio: 'inherit' });
  return status === 0 ? ok(undefined) : err({ code: 'BUILD_FAILED' });
}
