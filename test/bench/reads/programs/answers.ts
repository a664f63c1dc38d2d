/** What every server of the run answers. */
import { type Answers, answer } from '../../support/answering.ts';
import type { ProductSetting } from '../../support/product.ts';

export interface Setting extends ProductSetting {
  districtId: number;
}

export interface Server extends Answers {
  /** Starts; answers with the port. */
  start(setting: Setting): Promise<number>;
}

export const serve = (server: Server): void => answer(server);
