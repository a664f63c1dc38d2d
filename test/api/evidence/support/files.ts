/** Announcing, sending and fetching files as a client does. */
import sharp from 'sharp';
import type { Person, World } from '../../../support/world.ts';

/** A JPEG as a phone takes it: with place and time in its EXIF. `takenAt` is what the camera's clock showed, in India. */
export const cameraJpeg = (takenAt = '2026:11:21 11:00:00'): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#448844' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'SECRETPHONE' },
      IFD2: { DateTimeOriginal: takenAt, OffsetTimeOriginal: '+05:30' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 28/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '77/1 42/1 0/1' },
    })
    .toBuffer();

export interface Announced {
  id: string;
  /** Where the bytes go, on this world's server. */
  url: string;
}

/** Links carry the public address; the server listens elsewhere. */
export const onServer = (w: World, url: string): string => url.replace('http://nistaran.test', w.url);

export async function announce(person: Person, input: { kind?: string; bytes?: number } = {}): Promise<Announced> {
  const { evidence, uploadUrl } = await person.done(
    'createUpload',
    { kind: 'PHOTO', ...input },
    'evidence { id } uploadUrl',
  );
  return { id: evidence.id, url: onServer(person.world, uploadUrl) };
}

export const put = (
  url: string,
  bytes: Buffer,
  type = 'image/jpeg',
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'PUT',
    headers: { 'content-type': type, 'accept-language': 'en', ...headers },
    body: new Uint8Array(bytes),
  });

/** A file announced and sent; gives its id. */
export async function upload(person: Person, bytes?: Buffer): Promise<string> {
  const { id, url } = await announce(person);
  const response = await put(url, bytes ?? (await cameraJpeg()));
  if (response.status !== 201) throw new Error(`PUT ${response.status}: ${await response.text()}`);
  return id;
}

const FILES =
  'query($number: String!) { complaint(number: $number) { evidence { id kind mimeType bytes url thumbnailUrl takenAt visibility } } }';

/** The files of a complaint as the person sees them, with addresses on this server. */
export async function filesOf(person: Person, number: string) {
  const { complaint } = await person.query(FILES, { number });
  const { world } = person;
  type File = {
    id: string;
    kind: string;
    mimeType: string;
    bytes: number;
    url: string;
    thumbnailUrl: string;
    takenAt: string;
    visibility: string;
  };
  return (complaint?.evidence ?? []).map((file: File) => ({
    ...file,
    url: onServer(world, file.url),
    thumbnailUrl: onServer(world, file.thumbnailUrl),
  })) as File[];
}
