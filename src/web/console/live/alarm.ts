/**
 * The bell. Browsers let a page sound only after a touch: coming on duty is that touch. It rings for what is new, and again until it
 * is seen; at night (21:00–07:00 in the district) only for category A.
 */
import { i18n } from '../app/i18n.ts';

const AGAIN_MS = 20_000;
const QUIET_FROM = 21;
const QUIET_UNTIL = 7;
const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', hour: 'numeric', hourCycle: 'h23' });

let audio: AudioContext | null = null;
let repeat: ReturnType<typeof setInterval> | undefined;

/** To be called from a touch. */
export function unlockSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

export function ringUntilSeen(isUrgent: boolean): void {
  ring(isUrgent);
  clearInterval(repeat);
  repeat = setInterval(() => ring(isUrgent), AGAIN_MS);
}

export function fallSilent(): void {
  clearInterval(repeat);
  repeat = undefined;
}

function ring(isUrgent: boolean): void {
  if (audio === null || (isQuietHour(Date.now()) && !isUrgent)) return;
  for (const [index, pitch] of [880, 1_175].entries()) strike(audio, pitch, audio.currentTime + index * 0.22);
  navigator.vibrate?.([180, 80, 180]);
}

function strike(context: AudioContext, pitch: number, at: number): void {
  const oscillator = context.createOscillator();
  const loudness = context.createGain();
  oscillator.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.35, at);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.6);
}

function isQuietHour(now: number): boolean {
  const hour = Number(HOUR.format(now));
  return hour >= QUIET_FROM || hour < QUIET_UNTIL;
}

const ICON = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
const DOTTED =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="none" stroke="#27348b" stroke-width="1.8" d="M4 4h16v12.5H11L6.5 20v-3.5H4z"/><circle cx="19" cy="5" r="5" fill="#a11b2b"/></svg>',
  );

/** The tab says how many wait, for whoever looks at another one. */
export function showUnread(unread: number): void {
  document.title = unread > 0 ? `(${unread}) ${i18n._('Nistaran')}` : i18n._('Nistaran');
  if (ICON !== null) ICON.href = unread > 0 ? DOTTED : '/favicon.svg';
}

/** Whoever is on duty already touches something sooner or later; until then a page that was reloaded cannot sound. */
addEventListener('pointerdown', unlockSound, { once: true });
