/** The limit of every work; counters are read from rows that are kept. */
import pg from 'pg';
import { type Setting, serve } from './answers.ts';
import { type Statement, serveLimit } from './limit-server.ts';
import { DEPARTMENT, LIST, MAINTAIN, MAINTAINED, SEARCH, TRACK } from './limit-sql.ts';
import { searchFor } from './search-sql.ts';

let setting: Setting;

function statementFor(path: string): Statement {
  const [, work = '', about = ''] = path.split('/');
  const { districtId } = setting;
  if (work === 'list') return { name: work, text: LIST, values: [districtId] };
  if (work === 'department') return { name: work, text: DEPARTMENT, values: [districtId, about] };
  if (work === 'track') return { name: work, text: TRACK, values: [districtId, about] };
  if (work === 'counters') return { name: work, text: MAINTAINED, values: [districtId] };
  const { by, values } = searchFor(decodeURIComponent(about), districtId);
  return { name: by, text: SEARCH[by], values };
}

/** The counters as of now. */
async function maintain(): Promise<void> {
  const client = new pg.Client({ connectionString: setting.databaseUrl });
  await client.connect();
  for (const text of MAINTAIN) await client.query(text.replaceAll('$1', String(setting.districtId)));
  await client.end();
}

serve({
  async start(given) {
    setting = given;
    await maintain();
    return serveLimit(given, statementFor);
  },
  maintain,
});
