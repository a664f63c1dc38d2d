/** Fills an empty database with the demo district. */
import { PersonalDataVault } from '../auth/personal-data.ts';
import { type DemoSummary, seedDemo } from '../demo/index.ts';
import { withClient } from './demo-district.ts';
import type { Progress } from './progress.ts';

export interface SeedRequest {
  url: string;
  dataKey: string;
  complaints: number;
  now: Date;
  progress: Progress;
}

/** Seeds in one transaction: a killed seeding leaves nothing. */
export function seedDistrict({ url, dataKey, complaints, now, progress }: SeedRequest): Promise<DemoSummary> {
  const vault = new PersonalDataVault(dataKey);
  return withClient(url, async (client) => {
    const summary = await seedDemo(client, {
      ...{ complaints, now },
      sealPhone: (phone) => vault.seal(phone),
      indexPhone: (phone) => vault.index(phone),
      onProgress: (done, total, step) => progress.update(done, total, step),
    });
    progress.finish();
    return summary;
  });
}
