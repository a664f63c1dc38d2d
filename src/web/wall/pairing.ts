/**
 * The way in for a screen: it shows a code until somebody has approved it. Never a sign-in page, never an end: a code that has
 * expired gives way to the next one, a server that does not answer is asked again.
 */
import { encode } from 'uqr';
import { connect } from '../../client/index.ts';
import { ClaimKioskDocument, RequestKioskCodeDocument } from '../../client/operations.generated.ts';
import type { Locale } from '../shared/locale.ts';
import { find, setText } from './elements.ts';
import { two } from './india-time.ts';
import * as say from './wall.words.ts';

const RETRY_MS = 5_000;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Settles with the board the screen may read. */
export async function pair(locale: Locale): Promise<string> {
  const { request } = bound();
  for (;;) {
    try {
      const { requestKioskCode: code } = await request(RequestKioskCodeDocument, {});
      const asked = Date.now();
      const lifetime = Math.max(Date.parse(code.expiresAt) - serverNow(code.expiresAt), 0);
      showCode(code.code);
      const board = await claim(code.claim, code.pollSeconds, () => {
        const left = Math.max(lifetime - (Date.now() - asked), 0);
        setText(find('[data-pairing-state]'), say.NEXT_CODE[locale](minutes(left)));
      });
      hideCode();
      if (board !== null) return board;
    } catch {
      setText(find('[data-pairing-state]'), say.PAIRING.waiting[locale]);
      await wait(RETRY_MS);
    }
  }
}

const CODE_MS = 10 * 60_000;
/** The device's clock may be wrong: a code has just begun its ten minutes. */
const serverNow = (expiresAt: string): number => Date.parse(expiresAt) - CODE_MS;

const minutes = (milliseconds: number): string =>
  `${Math.floor(milliseconds / 60_000)}:${two(Math.floor(milliseconds / 1_000) % 60)}`;

function bound() {
  const connection = connect();
  return { request: connection.request.bind(connection) as typeof connection.request };
}

/** The board, once approved; null when the code has expired. An answer that does not come is asked for again. */
async function claim(secret: string, pollSeconds: number, tell: () => void): Promise<string | null> {
  const { request } = bound();
  for (let second = 0; ; second += 1) {
    tell();
    if (second % pollSeconds === 0) {
      const answer = await request(ClaimKioskDocument, { claim: secret }).catch(() => null);
      if (answer?.claimKiosk.state === 'PAIRED') return answer.claimKiosk.board;
      if (answer?.claimKiosk.state === 'EXPIRED') return null;
    }
    await wait(1_000);
  }
}

/** It is used up: nobody shall read it off a screen that asks for another one later. */
function hideCode(): void {
  setText(find('[data-code]'), '––– –––');
  (find('[data-qr]').querySelector('path') as SVGPathElement).setAttribute('d', '');
}

function showCode(code: string): void {
  setText(find('[data-code]'), `${code.slice(0, 3)} ${code.slice(3)}`);
  const { size, data } = encode(`${location.origin}/console/pair?code=${code}`, { ecc: 'M', border: 0 });
  const dark: string[] = [];
  data.forEach((line, y) => {
    line.forEach((isDark, x) => {
      if (isDark) dark.push(`M${x} ${y}h1v1h-1z`);
    });
  });
  const svg = find('[data-qr]');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  (svg.querySelector('path') as SVGPathElement).setAttribute('d', dark.join(''));
}
