/** A secret that is shown this once: it can be copied, and is gone with the sheet. */
import { Alert, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { i18n } from '../../../app/i18n.ts';
import { Sheet } from '../../../shared/sheet.tsx';
import classes from '../admin.module.css';
import own from './secret-sheet.module.css';

export interface SecretSheetProps {
  title: string;
  words: string;
  secret: string;
  onClose: () => void;
}

export const SecretSheet = ({ title, words, secret, onClose }: SecretSheetProps): ReactNode => (
  <Sheet title={title} onClose={onClose}>
    <div className={classes.stack}>
      <p className={classes.plain}>{words}</p>
      <code className={own.secret} data-secret>
        {secret}
      </code>
      <Alert color="orange">
        {i18n._('It is shown only now and is stored nowhere. Note it before you close this.')}
      </Alert>
      <div className={classes.buttons}>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              size="md"
              onClick={copy}
              leftSection={copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
            >
              {copied ? i18n._('Copied') : i18n._('Copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" size="md" onClick={onClose}>
          {i18n._('I have noted it')}
        </Button>
      </div>
    </div>
  </Sheet>
);
