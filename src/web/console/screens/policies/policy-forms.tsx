/** A policy added, changed, removed. None of it moves a clock that runs. */
import { Alert } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  SettingsRemovePolicyDocument,
  SettingsSetPolicyDocument,
  SettingsTermsDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { FormSheet } from '../../shared/form-sheet.tsx';
import { accepted, problemsOf } from '../../shared/problems.tsx';
import { ALL, KIND_PARTS, type Kind, KindFields } from './kind-fields.tsx';
import { FIRST_TERMS, POLICIES, WITHOUT_TERMS } from './policy-reads.ts';
import { TERMS_PARTS, TermsFields } from './terms-fields.tsx';
import { kindWords, type Policy, type Terms } from './terms-words.ts';

/** What a mutation asks for a kind. */
const kindInput = ({ categoryCode, subjects, source, departmentCode }: Kind) => ({
  ...{ categoryCode, source, departmentCode, subjectId: subjects.at(-1) ?? null },
});

const kindOf = ({ category, subject, source, department }: Policy): Kind => ({
  categoryCode: category?.code ?? null,
  subjects: subject === null ? [] : [subject.id],
  source,
  departmentCode: department?.code ?? null,
});

/** What is promised to this kind now: where a new policy begins. */
function usePresentTerms(kind: Kind, isNew: boolean): { terms: Terms | undefined } {
  const { source, ...rest } = kindInput(kind);
  const { data } = useQuery({
    queryKey: ['terms', kindInput(kind)],
    queryFn: async () =>
      (await nistaran.request(SettingsTermsDocument, { ...rest, source: source ?? 'COUNTER' })).slaTerms ?? FIRST_TERMS,
    enabled: isNew,
    staleTime: 0,
  });
  return { terms: data };
}

/** The kind of a policy is what it is: another kind is another policy. */
export function PolicyForm({ policy, onClose }: { policy: Policy | null; onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const [kind, setKind] = useState(policy === null ? ALL : kindOf(policy));
  const [typed, setTyped] = useState(policy?.terms ?? null);
  const { terms: present } = usePresentTerms(kind, policy === null);
  const terms = typed ?? present;
  const set = useMutation({
    mutationFn: async (promised: Terms) =>
      accepted(
        (await nistaran.request(SettingsSetPolicyDocument, { input: { ...kindInput(kind), terms: promised } }))
          .setSlaPolicy,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: POLICIES });
      await queries.invalidateQueries({ queryKey: WITHOUT_TERMS });
      onClose();
    },
  });
  const problems = problemsOf(set.error);
  return (
    <FormSheet
      title={policy === null ? i18n._('A new policy') : kindWords(policy)}
      done={i18n._('Save')}
      isBusy={set.isPending || terms === undefined}
      error={set.error}
      shown={[...TERMS_PARTS, ...(policy === null ? KIND_PARTS : [])]}
      onDone={() => terms !== undefined && set.mutate(terms)}
      onClose={onClose}
    >
      {policy === null && <KindFields kind={kind} onChange={setKind} problems={problems} />}
      {terms !== undefined && (
        <TermsFields
          key={typed === null ? JSON.stringify(present) : 'typed'}
          terms={terms}
          onChange={setTyped}
          problems={problems}
        />
      )}
      <ClocksStay />
    </FormSheet>
  );
}

export function RemovePolicyForm({ policy, onClose }: { policy: Policy; onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: async () =>
      accepted((await nistaran.request(SettingsRemovePolicyDocument, { input: { id: policy.id } })).removeSlaPolicy),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: POLICIES });
      onClose();
    },
  });
  return (
    <FormSheet
      title={i18n._('Remove the policy?')}
      done={i18n._('Remove')}
      isBusy={remove.isPending}
      error={remove.error}
      onDone={() => remove.mutate()}
      onClose={onClose}
    >
      <p>
        <strong>{kindWords(policy)}</strong>
      </p>
      <ClocksStay />
    </FormSheet>
  );
}

export const ClocksStay = (): ReactNode => (
  <Alert color="neel">
    {i18n._('Running clocks do not move: what was promised to a complaint stands. New ones get the new terms.')}
  </Alert>
);
