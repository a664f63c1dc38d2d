/** What the printer gets: it lies under the page unseen, and is all there is when the page is printed. One at a time. */
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './paper.module.css';

export interface PaperProps {
  /** A slip is as wide as a roll of 80 mm, a sheet as the printer's paper. */
  kind: 'slip' | 'sheet';
  children: ReactNode;
}

export const Paper = ({ kind, children }: PaperProps): ReactNode =>
  createPortal(
    <div className={classes.paper} data-paper={kind}>
      {children}
    </div>,
    document.body,
  );
