/** What every server of the run answers. */
import { type Answers, answer } from '../../support/answering.ts';

/** What a server may need to know; in-memory ones ignore the database. */
export interface Setting {
  databaseUrl: string;
  dataKey: string;
  districtId: number;
  folder: string;
  /** One complaint of each department, by the department's code, as a console shows it. */
  samples: Record<string, Sample>;
}

export interface Sample {
  id: string;
  number: string;
  version: number;
  [field: string]: unknown;
}

export interface Server extends Answers {
  /** Starts; answers with the port. */
  start(setting: Setting): Promise<number>;
}

export const serve = (server: Server): void => answer(server);
