/** Coming on duty: it starts presence, lets the page ring, and asks whether it may notify. One touch each morning. */
import { Button } from '@mantine/core';
import { IconCheck, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ConsoleDutyDocument, ConsoleStartDutyDocument } from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { i18n } from '../app/i18n.ts';
import { useMay, useViewer } from '../app/session.tsx';
import { askToBeTold } from '../installed/push.ts';
import { unlockSound } from '../live/alarm.ts';
import classes from './duty-button.module.css';

export const DUTY = ['duty'];

export function useOnDuty(): boolean | undefined {
  const { id, departments } = useViewer();
  const departmentCode = departments[0]?.code ?? null;
  const { data } = useQuery({
    queryKey: DUTY,
    queryFn: async () => (await nistaran.request(ConsoleDutyDocument, { departmentCode })).officers.nodes,
  });
  return data?.some((officer) => officer.id === id);
}

export function DutyButton(): ReactNode {
  const queries = useQueryClient();
  const mayKeepDuty = useMay('duty:keep');
  const isOnDuty = useOnDuty();
  const start = useMutation({
    mutationFn: () => nistaran.request(ConsoleStartDutyDocument, { input: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: DUTY }),
  });
  if (!mayKeepDuty || isOnDuty === undefined) return null;
  if (isOnDuty)
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
