/** Says that there is a new version, and begins with it when the person wishes: never under his hands. */
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ConsoleSystemDocument } from '../../../client/operations.generated.ts';
import { i18n } from '../app/i18n.ts';
import { useStream } from '../live/use-stream.ts';
import classes from './new-build.module.css';
import { lookForNewBuild, useNewBuild } from './service-worker.ts';

export function NewBuild(): ReactNode {
  const begin = useNewBuild();
  useStream({
    document: ConsoleSystemDocument,
    variables: {},
    on: { StreamReady: () => void lookForNewBuild(), SystemStatus: () => void lookForNewBuild() },
    counts: false,
  });
  return begin === null ? null : (
    <div className={classes.offer} role="status">
      {i18n._('There is a new version.')}
      <Button size="compact-md" leftSection={<IconRefresh size={18} aria-hidden />} onClick={begin}>
        {i18n._('New version – reload')}
      </Button>
    </div>
  );
}
