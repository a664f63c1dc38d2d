/**
 * A video as people send it: a still picture with its length, and the player that opens from it. It is worked by keys as by touch, never
 * begins by itself, and loads no more than its first picture before somebody plays it: nothing at all where the device saves data.
 */
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { i18n } from '../app/i18n.ts';
import classes from './film.module.css';
import { ownLink } from './own-link.ts';
import { Sheet } from './sheet.tsx';

export interface FilmProps {
  url: string;
  thumbnailUrl: string | null;
  /** What it is, for those who do not see it. */
  name: string;
}

/** The player. Without a still that came with it, the browser draws the first picture. */
export function Film({ url, thumbnailUrl, name }: FilmProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people send has no captions.
    <video
      className={classes.film}
      controls
      playsInline
      preload={loading()}
      src={sourceOf({ url, thumbnailUrl })}
      poster={thumbnailUrl === null ? undefined : ownLink(thumbnailUrl)}
      aria-label={name}
    />
  );
}

/** The still, as small as a photo beside it. */
export function FilmTile({ url, thumbnailUrl, name }: FilmProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [seconds, setSeconds] = useState<number | null>(null);
  const length = seconds === null || !Number.isFinite(seconds) ? null : inMinutes(seconds);
  const words = length === null ? name : i18n._('{name}, length {length}', { name, length });
  return (
    <>
      <button type="button" className={classes.tile} aria-label={words} onClick={() => setOpen(true)}>
        <video
          muted
          playsInline
          tabIndex={-1}
          aria-hidden
          preload={loading()}
          src={sourceOf({ url, thumbnailUrl })}
          poster={thumbnailUrl === null ? undefined : ownLink(thumbnailUrl)}
          onLoadedMetadata={({ currentTarget }) => setSeconds(currentTarget.duration)}
        />
        <span className={classes.mark} aria-hidden>
          <IconPlayerPlayFilled size={18} />
          {length}
        </span>
      </button>
      {isOpen && (
        <Sheet title={name} onClose={() => setOpen(false)} size="60rem">
          <Film url={url} thumbnailUrl={thumbnailUrl} name={name} />
        </Sheet>
      )}
    </>
  );
}

/** Some browsers draw a picture only where they are told to stand. */
const sourceOf = ({ url, thumbnailUrl }: Pick<FilmProps, 'url' | 'thumbnailUrl'>): string =>
  thumbnailUrl === null ? `${ownLink(url)}#t=0.1` : ownLink(url);

function loading(): 'none' | 'metadata' {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true ? 'none' : 'metadata';
}

/** 1:05 */
const inMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
