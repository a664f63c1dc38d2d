/** Letters and photos that go with what is taken down. Those of before the page was loaded anew are only counted: they have arrived. */
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { Photos } from '../case/photos.tsx';
import { type Attachments, filesOf } from '../case/use-attachments.ts';
import classes from './register-form.module.css';

export interface LetterFilesProps {
  leftOver: readonly string[];
  attachments: Attachments;
  isFixed: boolean;
}

export const LetterFiles = ({ leftOver, attachments, isFixed }: LetterFilesProps): ReactNode => (
  <div className={classes.wide}>
    {leftOver.length > 0 && (
      <p>
        {i18n._('{count, plural, one {# file is attached.} other {# files are attached.}}', { count: leftOver.length })}
      </p>
    )}
    <Photos of="other" attachments={attachments} isFixed={isFixed} />
  </div>
);

/** What has arrived and is not among the files that are still at hand. */
export const leftOverOf = (evidenceIds: readonly string[], attachments: Attachments): string[] =>
  evidenceIds.filter((id) => !filesOf(attachments).some(({ evidenceId }) => evidenceId === id));
