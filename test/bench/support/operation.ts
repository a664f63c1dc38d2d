/** What every socket of every program subscribes to: the console's own operation, for one department or for all. */
import { readFileSync } from 'node:fs';

export const CONSOLE = readFileSync(new URL('../../../schema/operations/console.graphql', import.meta.url), 'utf8');

/** In the place of a department's code: all of them. */
export const EVERYWHERE = '';

/** Each step its own message, so that what must arrive can be counted. */
export const variablesFor = (department: string, after: string | null) => ({
  ...(department === EVERYWHERE ? {} : { filter: { departmentCodes: [department] } }),
  coalesce: false,
  ...(after === null ? {} : { after }),
});

/** The department a subscribe message is about: how the other programs know the group. */
export const departmentOf = (variables: { filter: { departmentCodes: string[] } }): string =>
  variables.filter.departmentCodes[0] as string;
