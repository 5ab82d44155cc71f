/** Where does a program of this machine keep what must last? The place that its system has for that. */
import { join } from 'node:path';

/** The folder, unless `OFFTAKE_DATA` or an option says another. Not one that is copied to a cloud: a database does not survive that. */
export function dataFolder(
  platform: NodeJS.Platform,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Offtake');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Offtake');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'offtake');
}
