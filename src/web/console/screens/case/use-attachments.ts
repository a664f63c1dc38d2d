/**
 * Files that go with what a form sends, in the order in which they were chosen. A photo is made small and a video gets its still first,
 * which takes a cheap phone seconds: whatever is chosen or taken out meanwhile counts too, and nothing is sent without them.
 */
import { useRef, useState } from 'react';
import type { StepFile } from '../../outbox/send-step.ts';

const MOST = 6;

export interface Attachment {
  key: number;
  kind: StepFile['kind'];
  /** Null while it is made ready. */
  file: StepFile | null;
  made: Promise<StepFile>;
}

export interface Attachments {
  all: readonly Attachment[];
  hasRoom: boolean;
  /** Those beyond the most that a form takes are left out. */
  add(kind: StepFile['kind'], chosen: readonly File[], make: (file: File) => Promise<StepFile>): void;
  remove(key: number): void;
  clear(): void;
  /** Settles with all files when each of them can be sent. */
  ready(): Promise<StepFile[]>;
}

export function useAttachments(): Attachments {
  const [all, setAll] = useState<readonly Attachment[]>([]);
  const lastKey = useRef(0);
  const toAttachment = (kind: StepFile['kind'], made: Promise<StepFile>): Attachment => {
    lastKey.current += 1;
    const key = lastKey.current;
    const become = (file: StepFile) =>
      setAll((before) => before.map((each) => (each.key === key ? { ...each, file } : each)));
    void made.then(become);
    return { key, kind, file: null, made };
  };
  return {
    all,
    hasRoom: all.length < MOST,
    add: (kind, chosen, make) => {
      const added = chosen.slice(0, MOST - all.length).map((file) => toAttachment(kind, make(file)));
      setAll((before) => [...before, ...added]);
    },
    remove: (key) => setAll((before) => before.filter((each) => each.key !== key)),
    clear: () => setAll([]),
    ready: () => Promise.all(all.map(({ made }) => made)),
  };
}

/** Those that are ready. */
export const filesOf = ({ all }: Attachments): StepFile[] => all.flatMap(({ file }) => (file === null ? [] : [file]));
