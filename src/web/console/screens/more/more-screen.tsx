/** Who I am here, and what is needed seldom: the end of duty, the language, the way out. */
import { Button } from '@mantine/core';
import { IconLanguage, IconLogout, IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ConsoleEndDutyDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import { signOut, useViewer } from '../../app/session.tsx';
import { DUTY, useOnDuty } from '../../duty/duty-button.tsx';
import { roleWord } from '../../words/complaint-words.ts';
import { clearAllDrafts } from '../case/drafts.ts';
import classes from './more.module.css';
import { SettingsLinks } from './settings-links.tsx';

export function MoreScreen(): ReactNode {
  const viewer = useViewer();
  const queries = useQueryClient();
  const isOnDuty = useOnDuty();
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
      <SettingsLinks />
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
      <Button
        variant="default"
        color="red"
        leftSection={<IconLogout size={20} aria-hidden />}
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {i18n._('Sign out')}
      </Button>
    </section>
  );
}
