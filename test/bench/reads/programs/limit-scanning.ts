/** Counters by counting, every time anew. */
import { serve } from './answers.ts';
import { serveLimit } from './limit-server.ts';
import { SCANNING } from './limit-sql.ts';

serve({
  start: (setting) => serveLimit(setting, () => ({ name: 'scanning', text: SCANNING, values: [setting.districtId] })),
});
