/** Viewers of every kind, with up to three postings each. */
import fc from 'fast-check';
import { API_SCOPES } from '../../../../src/auth/permissions.ts';
import { Role } from '../../../../src/auth/roles.ts';
import {
  complainantViewer,
  integrationViewer,
  publicViewer,
  systemViewer,
  type Viewer,
  type ViewerPosting,
} from '../../../../src/auth/viewer.ts';
import type { World } from '../../../support/world.ts';
import type { Known } from './random-complaints.ts';

/** Every area with everything below it; the district itself is no limit. */
function areasBelow({ areas }: World): Record<string, Set<string>> {
  const { sadar, khatauli, purkaji } = areas as Record<'sadar' | 'khatauli' | 'purkaji', string>;
  return { [sadar]: new Set([sadar, purkaji]), [khatauli]: new Set([khatauli]), [purkaji]: new Set([purkaji]) };
}

function postingArbitrary(w: World, known: Known): fc.Arbitrary<ViewerPosting> {
  const below = areasBelow(w);
  return fc
    .record({
      role: fc.constantFrom(...(Object.keys(Role) as Role[])),
      departmentId: fc.option(fc.constantFrom(...known.departments), { nil: null }),
      areaId: fc.constantFrom(...known.areas),
    })
    .map((posting) => ({ ...posting, areaIds: below[posting.areaId] ?? null }));
}

export function viewerArbitrary(w: World, known: Known): fc.Arbitrary<Viewer> {
  const nobody = publicViewer(w.districtId, 'hi');
  const officer = fc
    .record({
      id: fc.constantFrom(...known.officers),
      postings: fc.array(postingArbitrary(w, known), { maxLength: 3 }),
    })
    .map(({ id, postings }) => ({ ...nobody, kind: 'OFFICER' as const, key: `officer:${id}`, id, postings }));
  const integration = fc
    .subarray([...API_SCOPES])
    .map((scopes) =>
      integrationViewer({ districtId: w.districtId, id: known.officers[0] as string, scopes, expiresAt: null }),
    );
  const complainant = fc.subarray(known.complainants).map((ids) => complainantViewer(w.districtId, ids, 'hi'));
  const stranger = officer.map((viewer) => ({ ...viewer, districtId: 2 }));
  return fc.oneof(
    { weight: 12, arbitrary: officer },
    integration,
    complainant,
    fc.constant(nobody),
    fc.constant(systemViewer(w.districtId)),
    stranger,
  );
}
