/** Coming on duty: it starts presence, lets the page ring, and asks whether it may notify. One touch each morning. And why it is over. */
import { Button } from '@mantine/core';
import { IconCheck, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  ConsoleDutyDocument,
  type ConsoleDutyQuery,
  ConsoleStartDutyDocument,
} from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { i18n } from '../app/i18n.ts';
import { useMay } from '../app/session.tsx';
import { askToBeTold } from '../installed/push.ts';
import { unlockSound } from '../live/alarm.ts';
import { useNow } from '../live/use-now.ts';
import { isToday, time } from '../words/time-words.ts';
import classes from './duty-button.module.css';

export const DUTY = ['duty'];

/** Undefined until it is known. */
export function useDuty(): ConsoleDutyQuery['duty'] | undefined {
  const mayKeepDuty = useMay('duty:keep');
  const { data } = useQuery({
    queryKey: DUTY,
    queryFn: async () => (await nistaran.request(ConsoleDutyDocument, {})).duty,
    enabled: mayKeepDuty,
  });
  return data;
}

export const isOn = (duty: ConsoleDutyQuery['duty'] | undefined): boolean =>
  duty != null && duty.startedAt !== null && duty.endedAt === null;

/** He comes back and is off duty without having said so: since when, and why. Until he is on duty again, or the day is over. */
export function DutyNote(): ReactNode {
  const { endedAt = null, endReason } = useDuty() ?? {};
  const now = useNow();
  if (endReason !== 'UNSEEN' || endedAt === null || !isToday(endedAt, now)) return null;
  return (
    <p className={classes.note} role="status">
      {i18n._(
        'Your duty ended at {at}: from then on nothing was heard of your console. Start it again if you are at work.',
        {
          at: time(endedAt),
        },
      )}
    </p>
  );
}

export function DutyButton(): ReactNode {
  const queries = useQueryClient();
  const duty = useDuty();
  const start = useMutation({
    mutationFn: () => nistaran.request(ConsoleStartDutyDocument, { input: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: DUTY }),
  });
  if (duty === undefined) return null;
  if (isOn(duty))
    return (
      <span className={classes.onDuty}>
        <IconCheck size={18} aria-hidden />
        {i18n._('On duty')}
      </span>
    );
  const press = () => {
    unlockSound();
    void askToBeTold();
    start.mutate();
  };
  return (
    <Button
      size="compact-md"
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      loading={start.isPending}
      onClick={press}
    >
      {i18n._('Start duty')}
    </Button>
  );
}
