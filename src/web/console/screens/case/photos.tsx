/** Photos of the place before and after, from the camera first. Made small here: lines are slow, and where they were taken is nobody's business. */
import { CloseButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { StepFile } from '../../outbox/send-step.ts';
import classes from './action-form.module.css';
import { shrinkPhoto } from './shrink-photo.ts';

const SLOTS = [/*i18n*/ 'Before', /*i18n*/ 'After', /*i18n*/ 'One more'] as const;
const MAX_PHOTOS = 6;

export interface PhotosProps {
  files: StepFile[];
  onFiles: (files: StepFile[]) => void;
}

export function Photos({ files, onFiles }: PhotosProps): ReactNode {
  const add = async (list: FileList | null) => {
    const chosen = [...(list ?? [])].slice(0, MAX_PHOTOS - files.length);
    const added = await Promise.all(chosen.map(toStepFile));
    onFiles([...files, ...added]);
  };
  const slot = (index: number) => i18n._(SLOTS[Math.min(index, SLOTS.length - 1)] as string);
  return (
    <div className={classes.photos}>
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: photos have no other name, and are only added at the end or taken out.
        <figure className={classes.photo} key={index}>
          <Preview blob={file.blob} />
          <figcaption>{slot(index)}</figcaption>
          <CloseButton aria-label={i18n._('Remove')} onClick={() => onFiles(files.filter((each) => each !== file))} />
        </figure>
      ))}
      {files.length < MAX_PHOTOS && (
        <label className={classes.camera}>
          <IconCamera size={32} stroke={1.5} aria-hidden />
          {i18n._('Photo: {slot}', { slot: slot(files.length) })}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => {
              void add(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
    </div>
  );
}

const toStepFile = async (file: File): Promise<StepFile> => ({
  blob: await shrinkPhoto(file),
  kind: 'PHOTO',
  evidenceId: null,
});

function Preview({ blob }: { blob: Blob }): ReactNode {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return <img src={url} alt="" />;
}
