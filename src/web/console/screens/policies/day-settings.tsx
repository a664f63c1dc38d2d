/** What a district sets for its day: when the digest comes, how long duty waits for a sign of its officer. */
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  SettingsDayDocument,
  type SettingsDayQuery,
  SettingsSetDayDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { FormSheet } from '../../shared/form-sheet.tsx';
import { Card, Cards } from '../../shared/page.tsx';
import { accepted, problemAt, problemsOf } from '../../shared/problems.tsx';
import classes from './policies.module.css';

const DAY = ['district-settings'];

type Day = SettingsDayQuery['districtSettings'];

export function DaySettings(): ReactNode {
  const mayEdit = useMay('policy:edit');
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery({
    queryKey: DAY,
    queryFn: async () => (await nistaran.request(SettingsDayDocument, {})).districtSettings,
  });
  if (data === undefined) return null;
  const title = i18n._('Digest and duty');
  const change = mayEdit && (
    <Button variant="default" onClick={() => setIsOpen(true)} aria-label={i18n._('Change {what}', { what: title })}>
      {i18n._('Change')}
    </Button>
  );
  return (
    <Cards label={title}>
      <Card title={title} actions={change}>
        <ul className={classes.lines}>
          <li>{i18n._('The digest is taken on working days at {at}.', { at: data.digestAt })}</li>
          <li>
            {i18n._('Duty ends when nothing is heard of the console for {minutes} minutes.', {
              minutes: data.dutyUnseenMinutes,
            })}
          </li>
        </ul>
      </Card>
      {isOpen && <DayForm day={data} onClose={() => setIsOpen(false)} />}
    </Cards>
  );
}

function DayForm({ day, onClose }: { day: Day; onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const [digestAt, setDigestAt] = useState(day.digestAt);
  const [minutes, setMinutes] = useState(String(day.dutyUnseenMinutes));
  const set = useMutation({
    mutationFn: async () => {
      const input = { digestAt, dutyUnseenMinutes: Number(minutes) };
      return accepted((await nistaran.request(SettingsSetDayDocument, { input })).setDistrictSettings);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: DAY });
      onClose();
    },
  });
  const problems = problemsOf(set.error);
  return (
    <FormSheet
      title={i18n._('Digest and duty')}
      done={i18n._('Save')}
      isBusy={set.isPending}
      error={set.error}
      shown={['digestAt', 'dutyUnseenMinutes']}
      onDone={() => set.mutate()}
      onClose={onClose}
    >
      <TextInput
        type="time"
        label={i18n._('When the digest is taken')}
        value={digestAt}
        onChange={(event) => setDigestAt(event.currentTarget.value)}
        error={problemAt(problems, 'digestAt')}
        required
      />
      <TextInput
        type="number"
        label={i18n._('Minutes without a sign that end a duty')}
        description={i18n._('5 to 240. Two hours at least where the phone is told by push.')}
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
        error={problemAt(problems, 'dutyUnseenMinutes')}
        required
      />
    </FormSheet>
  );
}
