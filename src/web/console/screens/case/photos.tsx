/**
 * Photos, from the camera first, or a video. Photos are made small here: lines are slow, and where they were taken is nobody's business.
 * A video goes as it is, with a still picture of it.
 */
import { CloseButton, Loader } from '@mantine/core';
import { IconCamera, IconFileText, IconVideo } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { StepFile } from '../../outbox/send-step.ts';
import classes from './action-form.module.css';
import { shrinkPhoto } from './shrink-photo.ts';
import { stillOfVideo } from './still-of-video.ts';
import type { Attachment, Attachments } from './use-attachments.ts';

/** What the first, the second and every further picture is of. */
const SLOTS = {
  report: [/*i18n*/ 'Before', /*i18n*/ 'After', /*i18n*/ 'One more'],
  other: [/*i18n*/ 'Letter or place', /*i18n*/ 'One more'],
} as const;

export interface PhotosProps {
  of: keyof typeof SLOTS;
  attachments: Attachments;
  /** They are being sent: what would come now would come too late. */
  isFixed: boolean;
}

export function Photos({ of, attachments, isFixed }: PhotosProps): ReactNode {
  const { all, hasRoom, add, remove } = attachments;
  const slots = SLOTS[of];
  const slot = (index: number) => i18n._(slots[Math.min(index, slots.length - 1)] as string);
  return (
    <fieldset className={`${classes.photos} plain`} disabled={isFixed}>
      {all.map((attachment, index) => (
        <figure className={classes.photo} key={attachment.key} aria-busy={attachment.file === null}>
          <Preview attachment={attachment} />
          <figcaption>{slot(index)}</figcaption>
          <CloseButton aria-label={i18n._('Remove')} onClick={() => remove(attachment.key)} />
        </figure>
      ))}
      {hasRoom && (
        <>
          <Camera
            words={i18n._('Photo: {slot}', { slot: slot(all.length) })}
            accept="image/*"
            icon={IconCamera}
            onFiles={(chosen) => add('PHOTO', chosen, toPhoto)}
          />
          <Camera
            words={i18n._('Video (MP4, up to 64 MB)')}
            accept="video/mp4"
            icon={IconVideo}
            onFiles={(chosen) => add('VIDEO', chosen, toVideo)}
          />
          {of === 'other' && (
            <Camera
              words={i18n._('Document (PDF)')}
              accept="application/pdf"
              icon={IconFileText}
              onFiles={(chosen) => add('DOCUMENT', chosen, toDocument)}
            />
          )}
        </>
      )}
    </fieldset>
  );
}

interface CameraProps {
  words: string;
  accept: string;
  icon: typeof IconCamera;
  onFiles: (chosen: readonly File[]) => void;
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
        onFiles([...(event.currentTarget.files ?? [])]);
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

function Preview({ attachment: { kind, file } }: { attachment: Attachment }): ReactNode {
  if (file === null)
    return <Loader className={classes.coming ?? ''} aria-label={i18n._('Being made ready')} role="img" />;
  const picture = kind === 'PHOTO' ? file.blob : (file.poster ?? null);
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
