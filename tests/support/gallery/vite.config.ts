/** Serves the gallery: `npx vite --config tests/support/gallery/vite.config.ts`. */
import path from 'node:path';
import { defineConfig } from 'vite';
import { geographyPlugin } from '../../../build/geography-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: path.join(import.meta.dirname, '../../../node_modules/.vite-gallery'),
  // The page stays as it is while somebody looks at it.
  server: { hmr: false },
  plugins: [geographyPlugin({ scenarios: path.join(import.meta.dirname, 'scenarios') })],
});
