/**
 * A new build of the server brings a new page: it is taken when it is surely there, and once only. A screen must never end on the
 * browser's own page of errors, nor reload for ever while two builds serve side by side.
 */
const TRIED = 'nistaran_wall_build';
/** Not all screens at once. */
const SPREAD_MS = 20_000;
/** The page was still the earlier one, or did not come. */
const AGAIN_MS = 60_000;

/** Told of the newest build, again and again; `own` is the one that wrote this page. */
export function followBuild(own: string): (build: string) => void {
  let newest = own;
  let isWaiting = false;
  function lookIn(milliseconds: number): void {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(look, milliseconds);
  }
  function look(): void {
    isWaiting = false;
    if (newest !== own && newest !== tried()) reloadFor(newest).catch(() => lookIn(AGAIN_MS));
  }
  return (build) => {
    newest = build;
    lookIn(Math.random() * SPREAD_MS);
  };
}

/** Throws when the page of this build is not to be had yet. */
async function reloadFor(build: string): Promise<void> {
  const response = await fetch(location.href, { credentials: 'same-origin' });
  if (!response.ok || !(await response.text()).includes(`data-build="${build}"`)) throw new Error('not there yet');
  remember(build);
  location.reload();
}

function tried(): string | null {
  try {
    return sessionStorage.getItem(TRIED);
  } catch {
    return null;
  }
}

function remember(build: string): void {
  try {
    sessionStorage.setItem(TRIED, build);
  } catch {
    // then two builds side by side might reload it again
  }
}
