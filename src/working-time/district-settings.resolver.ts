/** The settings of a district's day, and the mutation that changes them. */
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { Requires } from '../graphql/permission.ts';
import { type DistrictSettings, readDistrictSettings, setDistrictSettings } from './district-settings.ts';
import { DistrictSettingsType, SetDistrictSettingsInput } from './district-settings.types.ts';

@Resolver()
export class DistrictSettingsResolver {
  @Requires('policy:read')
  @Query(() => DistrictSettingsType, { description: 'What the district has set for its day.' })
  districtSettings(@Ctx() { em, viewer }: Context): Promise<DistrictSettings> {
    return readDistrictSettings(em, viewer.districtId);
  }
}

/** The resolver class of the command. */
export const DistrictSettingsMutations = defineMutations(
  [
    {
      command: setDistrictSettings,
      input: SetDistrictSettingsInput,
      permission: 'policy:edit',
      description: 'Sets when the digest is taken, and how long duty waits for a sign of its officer.',
      codes: ['INVALID_INPUT'],
      objects: [
        { name: 'settings', type: () => DistrictSettingsType, description: 'As they stand now; null when refused.' },
      ],
    },
  ],
  async (_context: Context, result) => ({ settings: result }),
);
