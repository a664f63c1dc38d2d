/**
 * Sends the bytes of an announced file in parts, by the core of tus 1.0: what has arrived is asked for, and only the rest is sent. A line
 * that breaks throws; the next attempt goes on where it broke, also in a page that is opened later.
 */

/** Small enough that a slow line finishes one, large enough that few answers are waited for. */
const PART_BYTES = 512 * 1024;
const AGAIN_MS = 1_000;
/** So often in a row no part is taken: then later, and whatever waits behind it is not held up for ever. */
const MOST_CONFLICTS = 10;
const TUS = { 'tus-resumable': '1.0.0' };

/** What became of it: arrived, refused with words, or nothing is under the link any more. */
export type Sent = { kind: 'arrived' } | { kind: 'refused'; message: string } | { kind: 'gone' };

interface Progress {
  offset: number;
  length: number;
}

export async function sendFile(url: string, blob: Blob): Promise<Sent> {
  let progress = await ask(url);
  let conflicts = 0;
  for (;;) {
    if (progress === null) return { kind: 'gone' };
    const { offset, length } = progress;
    const response = await sendPart(url, offset, offset === length ? new Blob() : blob);
    if (response.status === 204) {
      conflicts = 0;
      progress = progressOf(response);
      if (progress.offset === progress.length) return { kind: 'arrived' };
    } else if (response.status === 409 || response.status === 423) {
      // another attempt of ours is still being received, or has got further
      conflicts += 1;
      if (conflicts > MOST_CONFLICTS)
        throw new Error('No part is taken: another attempt does not end, or another node has the rest.');
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      progress = await ask(url);
    } else if (response.status === 404) progress = null;
    else if (response.status >= 500) throw new Error(`The server could not take a part: ${response.status}`);
    else return { kind: 'refused', message: await wordsOf(response) };
  }
}

/** Null when there is nothing any more to send to. */
async function ask(url: string): Promise<Progress | null> {
  const response = await fetch(url, { method: 'HEAD', headers: TUS });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The server did not say how much has arrived: ${response.status}`);
  return progressOf(response);
}

const sendPart = (url: string, offset: number, blob: Blob): Promise<Response> =>
  fetch(url, {
    method: 'PATCH',
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: blob.slice(offset, offset + PART_BYTES, 'application/offset+octet-stream'),
  });

const progressOf = ({ headers }: Response): Progress => ({
  offset: Number(headers.get('upload-offset')),
  length: Number(headers.get('upload-length')),
});

async function wordsOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { message, errors } = JSON.parse(text);
    return message ?? errors?.[0]?.message ?? text;
  } catch {
    return text;
  }
}
