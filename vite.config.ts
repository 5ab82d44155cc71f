import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import path from 'node:path';
import { compileAhead } from './build/compile-ahead-plugin.ts';
import { compress } from './build/compress-plugin.ts';
import { geographyPlugin } from './build/geography-plugin.ts';
import { scenariosPlugin } from './build/scenarios-plugin.ts';

/** Languages the product ships; React Aria keeps its own strings for these and drops the rest. */
const languages = ['en-GB', 'en-US', 'fr-FR'];

/** Chunks that the first screen must not wait for. */
const lazyChunks = /phaser|aria/;

const scenarios = path.join(import.meta.dirname, 'scenarios');

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: languages }), enforce: 'pre' },
    react(),
    scenariosPlugin({ scenarios, errors: path.join(import.meta.dirname, 'assets/locales/en/errors.json') }),
    geographyPlugin({ scenarios }),
    compileAhead({ except: /\/(phaser|game)-/ }),
    compress(),
  ],
  build: {
    target: 'es2023',
    // `light-dark()` stays as written: the palette is one line per colour, for day and night.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 1600,
    modulePreload: {
      resolveDependencies: (_file, chunks, { hostType }) =>
        hostType === 'html' ? chunks.filter((chunk) => !lazyChunks.test(chunk)) : chunks,
    },
    rolldownOptions: {
      // How long each plugin took is no warning to whoever wants to play.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // English past the first screen comes in one piece.
            { name: 'english', test: /assets[\\/]locales[\\/]en[\\/](?!common|title)/ },
            { name: 'phaser', test: /node_modules[\\/]phaser/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'aria',
              test: /node_modules[\\/](react-aria.*|react-stately|@react-aria|@react-stately|@internationalized|@swc)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
