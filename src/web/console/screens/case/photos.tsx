/**
 * Photos, from the camera first, or a video. Photos are made small here: lines are slow, and where they were taken is nobody's business.
 * A video goes as it is, with a still picture of it.
 */
import { CloseButton } from '@mantine/core';
import { IconCamera, IconFileText, IconVideo } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { StepFile } from '../../outbox/send-step.ts';
import classes from './action-form.module.css';
import { shrinkPhoto } from './shrink-photo.ts';
import { stillOfVideo } from './still-of-video.ts';

/** What the first, the second and every further picture is of. */
const SLOTS = {
  report: [/*i18n*/ 'Before', /*i18n*/ 'After', /*i18n*/ 'One more'],
  other: [/*i18n*/ 'Letter or place', /*i18n*/ 'One more'],
} as const;
const MAX_PHOTOS = 6;

export interface PhotosProps {
  of: keyof typeof SLOTS;
  files: readonly StepFile[];
  onFiles: (files: StepFile[]) => void;
}

export function Photos({ of, files, onFiles }: PhotosProps): ReactNode {
  const add = async (list: FileList | null, toFile: (file: File) => Promise<StepFile>) => {
    const chosen = [...(list ?? [])].slice(0, MAX_PHOTOS - files.length);
    const added = await Promise.all(chosen.map(toFile));
    onFiles([...files, ...added]);
  };
  const slots = SLOTS[of];
  const slot = (index: number) => i18n._(slots[Math.min(index, slots.length - 1)] as string);
  return (
    <div className={classes.photos}>
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: photos have no other name, and are only added at the end or taken out.
        <figure className={classes.photo} key={index}>
          <Preview file={file} />
          <figcaption>{slot(index)}</figcaption>
          <CloseButton aria-label={i18n._('Remove')} onClick={() => onFiles(files.filter((each) => each !== file))} />
        </figure>
      ))}
      {files.length < MAX_PHOTOS && (
        <>
          <Camera
            words={i18n._('Photo: {slot}', { slot: slot(files.length) })}
            accept="image/*"
            icon={IconCamera}
            onFiles={(list) => void add(list, toPhoto)}
          />
          <Camera
            words={i18n._('Video (MP4, up to 64 MB)')}
            accept="video/mp4"
            icon={IconVideo}
            onFiles={(list) => void add(list, toVideo)}
          />
          {of === 'other' && (
            <Camera
              words={i18n._('Document (PDF)')}
              accept="application/pdf"
              icon={IconFileText}
              onFiles={(list) => void add(list, toDocument)}
            />
          )}
        </>
      )}
    </div>
  );
}

interface CameraProps {
  words: string;
  accept: string;
  icon: typeof IconCamera;
  onFiles: (list: FileList | null) => void;
}

const Camera = ({ words, accept, icon: Icon, onFiles }: CameraProps): ReactNode => (
  <label className={classes.camera}>
    <Icon size={32} stroke={1.5} aria-hidden />
    {words}
    <input
      type="file"
      accept={accept}
      {...(accept === 'application/pdf' ? {} : { capture: 'environment' })}
      onChange={(event) => {
        onFiles(event.currentTarget.files);
        event.currentTarget.value = '';
      }}
    />
  </label>
);

const toPhoto = async (file: File): Promise<StepFile> => ({
  blob: await shrinkPhoto(file),
  kind: 'PHOTO',
  evidenceId: null,
});

const toVideo = async (file: File): Promise<StepFile> => ({
  ...{ blob: file, kind: 'VIDEO', evidenceId: null },
  poster: await stillOfVideo(file),
});

const toDocument = async (file: File): Promise<StepFile> => ({ blob: file, kind: 'DOCUMENT', evidenceId: null });

function Preview({ file: { blob, kind, poster } }: { file: StepFile }): ReactNode {
  const picture = kind === 'PHOTO' ? blob : (poster ?? null);
  const Shape = kind === 'DOCUMENT' ? IconFileText : IconVideo;
  return picture === null ? <Shape size={48} stroke={1.3} aria-hidden /> : <Picture blob={picture} />;
}

function Picture({ blob }: { blob: Blob }): ReactNode {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return <img src={url} alt="" />;
}
