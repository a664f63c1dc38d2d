/** The time limits a district has set besides those of the categories, and how many complaints have none at all. */
import { Alert, Button } from '@mantine/core';
import { IconHourglass, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { SettingsWithoutTermsDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { Card, Cards, Page } from '../../shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { DaySettings } from './day-settings.tsx';
import classes from './policies.module.css';
import { ClocksStay, PolicyForm, RemovePolicyForm } from './policy-forms.tsx';
import { POLICIES, readPolicies, WITHOUT_TERMS } from './policy-reads.ts';
import { kindWords, type Policy, termsLines } from './terms-words.ts';

type Open = { form: 'set'; policy: Policy | null } | { form: 'remove'; policy: Policy };

export function PoliciesScreen(): ReactNode {
  const mayRead = useMay('policy:read');
  const mayEdit = useMay('policy:edit');
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: POLICIES, queryFn: readPolicies, enabled: mayRead });
  if (!mayRead) return <EmptyState icon={IconHourglass} title={i18n._('Time limits are shown to officers.')} />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const close = () => setOpen(null);
  return (
    <Page
      title={i18n._('Time limits')}
      lead={i18n._(
        'Where several hold, the most specific one counts: by category, then subject, source, department. Where none holds, the category promises.',
      )}
      actions={
        mayEdit && (
          <Button
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setOpen({ form: 'set', policy: null })}
          >
            {i18n._('Add a policy')}
          </Button>
        )
      }
    >
      <WithoutTerms />
      {mayEdit && <ClocksStay />}
      {data.length === 0 && (
        <EmptyState
          icon={IconHourglass}
          title={i18n._('No policy of the district’s own: every complaint gets what its category promises.')}
        />
      )}
      <Cards label={i18n._('Time limits')}>
        {data.map((policy) => (
          <PolicyCard key={policy.id} policy={policy} onOpen={mayEdit ? setOpen : null} />
        ))}
      </Cards>
      <DaySettings />
      {open?.form === 'set' && <PolicyForm policy={open.policy} onClose={close} />}
      {open?.form === 'remove' && <RemovePolicyForm policy={open.policy} onClose={close} />}
    </Page>
  );
}

/** Says nothing while every open complaint has a due time. */
function WithoutTerms(): ReactNode {
  const { data = 0 } = useQuery({
    queryKey: WITHOUT_TERMS,
    queryFn: async () => (await nistaran.request(SettingsWithoutTermsDocument, {})).complaintsWithoutTerms,
  });
  if (data === 0) return null;
  return (
    <Alert color="orange" role="status">
      {i18n._(
        '{data, plural, one {# open complaint has} other {# open complaints have}} no due time: no policy and no category promises one. Classifying them mends it.',
        { data },
      )}
    </Alert>
  );
}

function PolicyCard({ policy, onOpen }: { policy: Policy; onOpen: ((open: Open) => void) | null }): ReactNode {
  const kind = kindWords(policy);
  const actions = onOpen !== null && (
    <>
      <Button
        variant="default"
        onClick={() => onOpen({ form: 'set', policy })}
        aria-label={i18n._('Change {what}', { what: kind })}
      >
        {i18n._('Change')}
      </Button>
      <Button
        variant="default"
        color="red"
        onClick={() => onOpen({ form: 'remove', policy })}
        aria-label={i18n._('Remove {what}', { what: kind })}
      >
        {i18n._('Remove')}
      </Button>
    </>
  );
  return (
    <Card title={kind} actions={actions}>
      <ul className={classes.lines}>
        {termsLines(policy.terms).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
