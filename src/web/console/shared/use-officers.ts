/** The officers of a department, to choose from. */
import { useQuery } from '@tanstack/react-query';
import { ConsoleOfficersDocument } from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';

export interface OfficerChoice {
  value: string;
  label: string;
}

export function useOfficers(departmentCode: string | null): readonly OfficerChoice[] {
  const { data } = useQuery({
    queryKey: ['officers', departmentCode],
    queryFn: async () => (await nistaran.request(ConsoleOfficersDocument, { departmentCode })).officers.nodes,
    enabled: departmentCode !== null,
  });
  return (data ?? []).map(({ id, name, designation }) => ({
    value: id,
    label: designation === null ? name : `${name} – ${designation}`,
  }));
}
