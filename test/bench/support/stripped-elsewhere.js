/**
 * Preloaded in the processes of a benchmark: their TypeScript is made JavaScript by a process of its own, for Node's type
 * stripper, once loaded, takes 13 MiB of the memory that is measured.
 */
import { execFileSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const STRIP = `const source = require('node:fs').readFileSync(process.argv[1], 'utf8');
process.stdout.write(require('node:module').stripTypeScriptTypes(source));`;

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const source = execFileSync(process.execPath, ['--no-warnings', '-e', STRIP, fileURLToPath(url)]);
    return { format: 'module', source, shortCircuit: true };
  },
});
