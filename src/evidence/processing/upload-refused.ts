/**
 * Owns: why an upload is refused. Codes only; the sentence the sender reads is translated elsewhere.
 *
 * May not import: anything.
 */
export type UploadRefusal =
  | 'TOO_LARGE'
  | 'UNSUPPORTED_TYPE'
  /** The type is right but the content cannot be read to its end. */
  | 'DAMAGED'
  | 'EMPTY'
  /** More or fewer bytes came than were announced. */
  | 'LENGTH_MISMATCH'
  | 'TOO_MANY_PIXELS'
  /** The picture could not be prepared in time: worth another try, or a smaller picture. */
  | 'TIMED_OUT'
  /** A part of a file that begins elsewhere than the last one ended. */
  | 'WRONG_OFFSET'
  /** Another part of the same file is being received. */
  | 'BUSY'
  /** Only what was announced with its size can come in parts. */
  | 'SIZE_NEEDED'
  | 'INFECTED';

/** The sender's fault, to be told to the sender. Anything else thrown while receiving or processing is ours. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';

  constructor(
    readonly code: UploadRefusal,
    cause?: unknown,
  ) {
    super(`upload refused: ${code}`, { cause });
  }
}
