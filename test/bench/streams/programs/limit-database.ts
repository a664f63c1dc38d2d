/** The limit for whoever must ask the database: one statement an event gives the payload as text, `ws` sends it to each socket. */
import pg from 'pg';
import { CONSOLE_ROW } from '../console-row.ts';
import { type Sample, type Setting, serve } from './answers.ts';
import { Broadcast, frameOf } from './broadcast.ts';
import { changeItem } from './items.ts';
import { publishEach } from './itself.ts';

const ROW = { name: 'console row', text: `select to_json(row)::text as row from (${CONSOLE_ROW}) as row` };
const EMPTY = '"complaint":null';

const broadcast = new Broadcast();
let setting: Setting;
let client: pg.Client;
/** Ready but for the complaint. */
let frames = new Map<string, string>();

serve({
  async start(given: Setting) {
    setting = given;
    const samples = Object.entries(given.samples);
    frames = new Map(samples.map(([code, sample]) => [code, frameOf(changeItem(sample, null), code)]));
    client = new pg.Client({ connectionString: given.databaseUrl });
    await client.connect();
    return broadcast.listen();
  },
  publish: publishEach(async (department) => {
    const { id } = setting.samples[department] as Sample;
    const { rows } = await client.query({ ...ROW, values: [setting.districtId, [id]] });
    const frame = frames.get(department) as string;
    broadcast.send(department, frame.replace(EMPTY, `"complaint":${rows[0].row}`));
  }),
});
