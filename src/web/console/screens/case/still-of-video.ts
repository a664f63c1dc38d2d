/** A picture of how a video begins, so that whoever looks at a list need not load it. Null where this browser cannot read it. */
const LONGEST_SIDE = 640;
const QUALITY = 0.8;
/** The very first picture is often black. */
const AT_SECONDS = 0.1;
const PATIENCE_MS = 8_000;

export async function stillOfVideo(file: Blob): Promise<Blob | null> {
  const url = URL.createObjectURL(file);
  try {
    return await draw(await loaded(url));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loaded(url: string): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, preload: 'auto' });
  return new Promise((resolve, reject) => {
    video.onloadeddata = () => {
      video.currentTime = AT_SECONDS;
    };
    video.onseeked = () => resolve(video);
    video.onerror = () => reject(new Error('not readable here'));
    setTimeout(() => reject(new Error('too slow')), PATIENCE_MS);
    video.src = url;
  });
}

function draw(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
