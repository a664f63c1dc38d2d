/** The product as it is built and configured for production. Its events come from the database. */
import pino from 'pino';
import { built } from '../built.ts';
import { type Setting, serve } from './answers.ts';

serve({
  async start({ databaseUrl, dataKey, folder }: Setting) {
    const { compose } = await built('server/compose.js');
    const { readConfig } = await built('server/config.js');
    const env = { NODE_ENV: 'production', PORT: '0', NISTARAN_DEMO: 'off', NISTARAN_DATA_DIR: folder };
    const log = pino({ level: 'warn' }, pino.destination(2));
    const publicUrl = 'http://nistaran.test';
    const nistaran = await compose({ config: readConfig(env), databaseUrl, dataKey, log, publicUrl });
    return Number(new URL(await nistaran.listen()).port);
  },
});
