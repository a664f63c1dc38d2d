/** The stock way: graphql-ws, graphql-js executing for each subscriber, the data in memory. */

import { departmentOf } from '../../support/operation.ts';
import { type Sample, type Setting, serve } from './answers.ts';
import { serveGraphql } from './graphql-ws-server.ts';
import { changeItem, readyItem } from './items.ts';
import { publishEach } from './itself.ts';
import { peerSchema, readyFirst } from './peer-schema.ts';
import { Topics } from './topics.ts';

const topics = new Topics();
let samples: Record<string, Sample> = {};
const schema = peerSchema({
  subscribe: (_root, args) => readyFirst(topics.subscribe(departmentOf(args)), readyItem()),
});

serve({
  start(setting: Setting) {
    samples = setting.samples;
    return serveGraphql(schema, () => ({}));
  },
  publish: publishEach((department) => topics.publish(department, changeItem(samples[department] as Sample))),
});
