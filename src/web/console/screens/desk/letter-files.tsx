/** Letters and photos that go with what is taken down. Those of before the page was loaded anew are only counted: they have arrived. */
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { StepFile } from '../../outbox/send-step.ts';
import { Photos } from '../case/photos.tsx';
import classes from './register-form.module.css';

export interface LetterFilesProps {
  leftOver: readonly string[];
  files: readonly StepFile[];
  onFiles: (files: StepFile[]) => void;
}

export const LetterFiles = ({ leftOver, files, onFiles }: LetterFilesProps): ReactNode => (
  <div className={classes.wide}>
    {leftOver.length > 0 && (
      <p>
        {i18n._('{count, plural, one {# file is attached.} other {# files are attached.}}', { count: leftOver.length })}
      </p>
    )}
    <Photos of="other" files={files} onFiles={onFiles} />
  </div>
);

/** What has arrived and is not among the files that are still at hand. */
export const leftOverOf = (evidenceIds: readonly string[], files: readonly StepFile[]): string[] =>
  evidenceIds.filter((id) => !files.some(({ evidenceId }) => evidenceId === id));
