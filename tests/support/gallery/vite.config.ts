/** Serves the gallery: `npx vite --config tests/support/gallery/vite.config.ts`. */
import path from 'node:path';
import { defineConfig } from 'vite';
import { geographyPlugin } from '../../../build/geography-plugin.ts';
import { scenariosPlugin } from '../../../build/scenarios-plugin.ts';

const root = path.join(import.meta.dirname, '../../..');
const scenarios = path.join(root, 'scenarios');

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: path.join(root, 'node_modules/.vite-gallery'),
  // The page stays as it is while somebody looks at it.
  server: { hmr: false },
  plugins: [
    geographyPlugin({ scenarios }),
    scenariosPlugin({ scenarios, errors: path.join(root, 'assets/locales/en/errors.json') }),
  ],
});
