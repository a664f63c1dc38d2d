/** The limit: `ws` sends one ready frame to each socket of the department. No GraphQL, no database. */
import { type Setting, serve } from './answers.ts';
import { Broadcast, frameOf } from './broadcast.ts';
import { changeItem } from './items.ts';
import { publishEach } from './itself.ts';

const broadcast = new Broadcast();
let frames = new Map<string, string>();

serve({
  start({ samples }: Setting) {
    frames = new Map(Object.entries(samples).map(([code, sample]) => [code, frameOf(changeItem(sample), code)]));
    return broadcast.listen();
  },
  publish: publishEach((department) => broadcast.send(department, frames.get(department) as string)),
});
