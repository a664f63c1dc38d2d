/** All departments of the district, read once a page: an office is not founded every day. */
import { useQuery } from '@tanstack/react-query';
import { ConsoleDepartmentsDocument, type ConsoleDepartmentsQuery } from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';

export type DepartmentChoice = ConsoleDepartmentsQuery['departments']['nodes'][number];

const NONE: readonly DepartmentChoice[] = [];

export function useDepartments(): readonly DepartmentChoice[] {
  const { data } = useQuery({ queryKey: ['departments'], queryFn: readAll, staleTime: Number.POSITIVE_INFINITY });
  return data ?? NONE;
}

/** A page holds a hundred; a district has about 156. */
async function readAll(): Promise<DepartmentChoice[]> {
  const all: DepartmentChoice[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: ConsoleDepartmentsQuery['departments'] = (
      await nistaran.request(ConsoleDepartmentsDocument, { after })
    ).departments;
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}
