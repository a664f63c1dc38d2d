/** Files as small pictures that open large. The links end with the rights of whom they were made for. */
import { IconFileText, IconMusic, IconVideo } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { Case } from '../../live/use-case.ts';
import { FilmTile } from '../../shared/film.tsx';
import { ownLink } from '../../shared/own-link.ts';
import { dayAndTime } from '../../words/time-words.ts';
import classes from './case.module.css';

type File = Pick<Case['evidence'][number], 'id' | 'kind' | 'url' | 'thumbnailUrl' | 'takenAt'>;

const SHAPES = { DOCUMENT: IconFileText, AUDIO: IconMusic, VIDEO: IconVideo, PHOTO: IconFileText };
const NAMES = {
  DOCUMENT: /*i18n*/ 'Document',
  AUDIO: /*i18n*/ 'Sound',
  VIDEO: /*i18n*/ 'Video',
  PHOTO: /*i18n*/ 'Photo',
};

export const Gallery = ({ title, files }: { title: string; files: readonly File[] }): ReactNode => (
  <section className={classes.section} aria-label={title}>
    <ul className={classes.gallery}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  </section>
);

function FileLink({ file }: { file: File }): ReactNode {
  const Shape = SHAPES[file.kind];
  const name = i18n._(NAMES[file.kind]);
  const words = file.takenAt === null ? name : i18n._('{name}, taken {at}', { name, at: dayAndTime(file.takenAt) });
  if (file.kind === 'VIDEO') return <FilmTile url={file.url} thumbnailUrl={file.thumbnailUrl} name={words} />;
  return (
    <a href={ownLink(file.url)} target="_blank" rel="noreferrer" aria-label={words}>
      {file.thumbnailUrl === null ? (
        <Shape size={36} stroke={1.4} aria-hidden />
      ) : (
        <img src={ownLink(file.thumbnailUrl)} alt="" loading="lazy" />
      )}
    </a>
  );
}
