/**
 * Bundles the browser code into dist/web/assets: hashed names, no source maps, a Brotli and a gzip copy of every text file.
 * The HTML is not Vite's: the server writes it (`*.page.ts`) and finds the bundles through dist/web/.vite/manifest.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { appIcons } from './app-icons.ts';
import { linguiCatalogs } from './lingui-catalogs.ts';

export const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Compresses once, here, instead of once a request: district lines are slow and the node has two cores. After the files are
 * written, because Vite still changes them in `generateBundle`.
 */
const compressedCopies: Plugin = {
  name: 'nistaran-compressed-copies',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((each) => /\.(js|css|svg)$/.test(each))) {
      const file = join(dir, name);
      const source = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(source, BROTLI));
      writeFileSync(`${file}.gz`, gzipSync(source));
    }
  },
};

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  plugins: [linguiCatalogs(here('lingui.config.js')), appIcons, compressedCopies],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_200, // GraphiQL, which only /graphiql loads
    rolldownOptions: {
      input: {
        home: here('home/main.ts'),
        docs: here('docs/main.ts'),
        graphiql: here('graphiql/main.tsx'),
        console: here('console/main.tsx'),
        complainant: here('complainant/main.ts'),
        sw: here('console/service-worker.ts'),
      },
      // A browser finds a new service worker under the name of the old one.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
      // React's "use client" lines mean nothing in a bundle for the browser; saying so 300 times hides real warnings.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
