/** Who I am here, and what is needed seldom: the end of duty, the language, the way out. */
import { Alert, Button } from '@mantine/core';
import { IconLanguage, IconLock, IconLogout, IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ConsoleEndDutyDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import { signOut, useViewer } from '../../app/session.tsx';
import { DUTY, isOn, useDuty } from '../../duty/duty-button.tsx';
import { messageOf } from '../../shared/states.tsx';
import { roleWord } from '../../words/complaint-words.ts';
import { clearAllDrafts } from '../case/drafts.ts';
import { ChangeOwnPassword } from '../password/change-own-password.tsx';
import classes from './more.module.css';
import { MoreLinks } from './more-links.tsx';

export function MoreScreen(): ReactNode {
  const viewer = useViewer();
  const queries = useQueryClient();
  const isOnDuty = isOn(useDuty());
  const [isChanging, setChanging] = useState(false);
  const endDuty = useMutation({
    mutationFn: () => nistaran.request(ConsoleEndDutyDocument, { input: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: DUTY }),
  });
  const leave = useMutation({
    mutationFn: async () => {
      clearAllDrafts();
      await signOut();
    },
  });
  return (
    <section className={classes.more}>
      <h1>{viewer.name}</h1>
      <p className="quiet">
        {[...viewer.roles.map(roleWord), ...viewer.departments.map(({ name }) => name), viewer.district.name].join(
          ' · ',
        )}
      </p>
      <MoreLinks />
      {isOnDuty && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={20} aria-hidden />}
          loading={endDuty.isPending}
          onClick={() => endDuty.mutate()}
        >
          {i18n._('End duty')}
        </Button>
      )}
      <Button
        component="a"
        variant="default"
        href={LOCALE === 'hi' ? '/console?lang=en' : '/console?lang=hi'}
        leftSection={<IconLanguage size={20} aria-hidden />}
      >
        {LOCALE === 'hi' ? 'English' : 'हिन्दी'}
      </Button>
      <Button variant="default" leftSection={<IconLock size={20} aria-hidden />} onClick={() => setChanging(true)}>
        {i18n._('Change the password')}
      </Button>
      {isChanging && <ChangeOwnPassword onClose={() => setChanging(false)} />}
      <Button
        variant="default"
        color="red"
        leftSection={<IconLogout size={20} aria-hidden />}
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {i18n._('Sign out')}
      </Button>
      {leave.error !== null && (
        <Alert color="red" role="alert">
          {messageOf(leave.error)}
        </Alert>
      )}
    </section>
  );
}
