/** All officers of the district, read once a page, to choose who presides and who sits with him. */
import { useQuery } from '@tanstack/react-query';
import { HearingOfficersDocument, type HearingOfficersQuery } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import type { OfficerChoice } from '../../shared/use-officers.ts';

type Officer = HearingOfficersQuery['officers']['nodes'][number];

const NONE: readonly OfficerChoice[] = [];

export function useAllOfficers(): readonly OfficerChoice[] {
  const { data } = useQuery({
    queryKey: ['all-officers'],
    queryFn: async () => asChoices(await readAll()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}

/** A page holds a hundred; a district has some hundreds. */
async function readAll(): Promise<Officer[]> {
  const all: Officer[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: HearingOfficersQuery['officers'] = (
      await nistaran.request(HearingOfficersDocument, { after })
    ).officers;
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** Those first who mostly preside. */
const asChoices = (officers: readonly Officer[]): OfficerChoice[] =>
  [...officers].sort((a, b) => rank(a) - rank(b)).map((officer) => ({ value: officer.id, label: labelOf(officer) }));

const rank = ({ roles }: Officer): number => (roles.includes('DM') ? 0 : roles.includes('AREA_OFFICER') ? 1 : 2);

const labelOf = ({ name, designation, department }: Officer): string =>
  [name, [designation, department?.name].filter(Boolean).join(', ')].filter(Boolean).join(' – ');
