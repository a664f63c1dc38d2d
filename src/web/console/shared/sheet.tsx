/** A form or choice over the screen: the whole screen on phones. Its heading is no second banner of the page. */
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';
import classes from './sheet.module.css';

export interface SheetProps {
  title: string;
  onClose: () => void;
  size?: string;
  children: ReactNode;
}

/** Else each sheet would be laid out twice, first as that of a large screen. */
const KNOWN_AT_ONCE = { getInitialValueInEffect: false };

export function Sheet({ title, onClose, size = 'lg', children }: SheetProps): ReactNode {
  const isPhone = useMediaQuery('(width < 600px)', false, KNOWN_AT_ONCE);
  return (
    <Modal.Root opened onClose={onClose} fullScreen={isPhone} size={size} lockScroll={false} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton size={44} aria-label={i18n._('Close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
