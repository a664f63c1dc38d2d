/** All keys of what is shown now, and the switch that turns them off. */
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { switchKeys, useAllCommands, useKeysAreOn } from './commands.ts';
import classes from './keys-help.module.css';

const NAMES: Record<string, string> = { Enter: '↵', X: '⇧ x', ' ': '␣' };

export function KeysHelp({ onClose }: { onClose: () => void }): ReactNode {
  const groups = useAllCommands();
  const areOn = useKeysAreOn();
  return (
    <Sheet title={i18n._('Keys')} onClose={onClose} size="xl">
      <Switch
        size="md"
        label={i18n._('Keys work on this device')}
        checked={areOn}
        onChange={(event) => switchKeys(event.currentTarget.checked)}
      />
      <div className={classes.groups}>
        {groups.map(({ title, commands }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl className={classes.keys}>
              {commands
                .filter(({ key }) => key !== undefined)
                .map(({ key = '', label }) => (
                  <div key={key}>
                    <dt>
                      <kbd>{NAMES[key] ?? key}</kbd>
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
