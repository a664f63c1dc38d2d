/**
 * What an event row says about its complaint, in the form the product writes it (`complaints/complaint-facts.ts`,
 * `complaints/public-fields.ts`): the attributes that decide who sees it, and the public names of what changed.
 */

import type { Complaint } from '../../complaints/complaint.entity.ts';
import { type ComplaintFacts, factsOf as productFactsOf } from '../../complaints/complaint-facts.ts';
import { publicFieldNames } from '../../complaints/public-fields.ts';
import type { DemoComplaint, DemoEntry } from '../model.ts';

export const changedFieldsOf = ({ changes }: DemoEntry): string[] => publicFieldNames(Object.keys(changes ?? {}));

/** Instants become dates: the product's own function then picks the attributes, so that a new one is not forgotten here. */
export const factsOf = (complaint: DemoComplaint): ComplaintFacts => productFactsOf(asEntity(complaint));

function asEntity(complaint: DemoComplaint): Complaint {
  const entries = Object.entries(complaint).map(([name, value]) => [
    name,
    isInstant(name, value) ? new Date(value) : value,
  ]);
  return { respondentId: null, registeredByKeyId: null, ...Object.fromEntries(entries) } as Complaint;
}

const isInstant = (name: string, value: unknown): value is number => name.endsWith('At') && typeof value === 'number';
