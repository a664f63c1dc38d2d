/** Files large enough to judge by: pictures whole, films and sound to be played, documents to be opened. */
import { IconFileText } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EvidenceKind } from '../../../client/operations.generated.ts';
import { i18n } from '../app/i18n.ts';
import { dayAndTime } from '../words/time-words.ts';
import { Film } from './film.tsx';
import classes from './large-files.module.css';
import { ownLink } from './own-link.ts';

export interface LargeFile {
  id: string;
  kind: EvidenceKind;
  url: string;
  thumbnailUrl: string | null;
  takenAt: string | null;
}

export const LargeFiles = ({ title, files }: { title: string; files: readonly LargeFile[] }): ReactNode => (
  <ul className={classes.files} aria-label={title}>
    {files.map((file, index) => (
      <li key={file.id}>
        <FileShown file={file} name={`${title} ${index + 1}`} />
        {file.takenAt !== null && (
          <span className="quiet">{i18n._('taken {at}', { at: dayAndTime(file.takenAt) })}</span>
        )}
      </li>
    ))}
  </ul>
);

function FileShown({ file: { kind, url, thumbnailUrl }, name }: { file: LargeFile; name: string }): ReactNode {
  const link = ownLink(url);
  if (kind === 'VIDEO') return <Film url={url} thumbnailUrl={thumbnailUrl} name={name} />;
  // biome-ignore lint/a11y/useMediaCaption: what people send has no captions.
  if (kind === 'AUDIO') return <audio controls preload="none" src={link} aria-label={name} />;
  return (
    <a href={link} target="_blank" rel="noreferrer" aria-label={i18n._('{name}: open it whole', { name })}>
      {kind === 'PHOTO' ? (
        <img src={link} alt="" loading="lazy" />
      ) : (
        <IconFileText size={48} stroke={1.3} aria-hidden />
      )}
    </a>
  );
}
