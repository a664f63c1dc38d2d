/**
 * A new build of the server brings a new page: it is taken when it is surely there, and once only. A screen must never end on the
 * browser's own page of errors, nor reload for ever while two builds serve side by side.
 */
const TRIED = 'nistaran_wall_build';
/** Not all screens at once. */
const SPREAD_MS = 20_000;

export function followBuild(own: string): (build: string) => void {
  let isBusy = false;
  return (build) => {
    if (build === own || build === tried() || isBusy) return;
    isBusy = true;
    setTimeout(() => {
      reloadFor(build)
        .catch(() => {})
        .then(() => {
          isBusy = false;
        });
    }, Math.random() * SPREAD_MS);
  };
}

async function reloadFor(build: string): Promise<void> {
  const response = await fetch(location.href, { credentials: 'same-origin' });
  if (!response.ok || !(await response.text()).includes(`data-build="${build}"`)) return;
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
