/** What the fields of subject and area search: names of the district's trees, in Hindi, English or Roman-typed Hindi. */
import {
  DeskAreasDocument,
  type DeskAreasQuery,
  DeskSubjectsDocument,
  type DeskSubjectsQuery,
} from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import type { Found } from './search-field.tsx';

/** As much of a text as says what it is about. */
const SUGGESTING_CHARACTERS = 400;

export type FoundSubject = Found & {
  departmentCode: string | null;
  categoryCode: string | null;
};

type Subject = DeskSubjectsQuery['searchSubjects'][number];
type Area = DeskAreasQuery['searchAreas'][number];

const asSubject = ({ id, name, parent, suggestedDepartment, suggestedCategory }: Subject): FoundSubject => ({
  ...{ id, name, departmentCode: suggestedDepartment?.code ?? null, categoryCode: suggestedCategory?.code ?? null },
  line: [parent?.name, suggestedDepartment?.name, suggestedCategory?.code].filter(Boolean).join(' · '),
});

const asArea = ({ id, name, parent }: Area): Found => ({ id, name, line: parent?.name ?? '' });

export const searchSubjects = async (text: string): Promise<FoundSubject[]> =>
  (await nistaran.request(DeskSubjectsDocument, { text })).searchSubjects.map(asSubject);

export const searchAreas = async (text: string): Promise<Found[]> =>
  (await nistaran.request(DeskAreasDocument, { text })).searchAreas.map(asArea);

export const suggestingPart = (text: string): string => text.slice(0, SUGGESTING_CHARACTERS);
