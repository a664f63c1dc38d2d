/** The categories of the district, read once a page. */
import { useQuery } from '@tanstack/react-query';
import { ConsoleCategoriesDocument, type ConsoleCategoriesQuery } from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';

const NONE: ConsoleCategoriesQuery['categories'] = [];

export function useCategories(): ConsoleCategoriesQuery['categories'] {
  const { data } = useQuery({
    queryKey: ['categories'],
    queryFn: async () => (await nistaran.request(ConsoleCategoriesDocument, {})).categories,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}
