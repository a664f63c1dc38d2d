/**
 * How large text has to be, from the size of the screen and how far away people stand: on 55 inches at 5 metres 59 of 1080 lines.
 * Asked for by the address (`?inches=75&metres=6`) or by the key S, and remembered.
 */
const STORED = 'nistaran_wall_screen';
/** Share of the height that can be read on 55 inches from 5 metres. */
const READABLE_VH = 5.46;
const INCHES = 55;
const METRES = 5;
/** Below it the numbers of complaints are no pleasure on any screen; above it the strip and one list no longer fit. */
const SMALLEST_VH = 3;
const LARGEST_VH = 6;

export interface Screen {
  inches: number;
  metres: number;
}

/** Height of text, in hundredths of the screen's height. */
export function textSize({ inches, metres }: Screen): number {
  const size = READABLE_VH * (metres / METRES) * (INCHES / inches);
  return Math.min(Math.max(size, SMALLEST_VH), LARGEST_VH);
}

const isSane = ({ inches, metres }: Screen): boolean => inches >= 20 && inches <= 200 && metres >= 1 && metres <= 20;

/** What the address says, else what was remembered, else 55 inches at 5 metres. */
export function readScreen(search: URLSearchParams): Screen {
  const remembered = stored();
  const asked = {
    inches: Number(search.get('inches') ?? remembered.inches),
    metres: Number(search.get('metres') ?? remembered.metres),
  };
  if (!isSane(asked)) return remembered;
  if (search.has('inches') || search.has('metres')) remember(asked);
  return asked;
}

function stored(): Screen {
  try {
    const screen = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Screen | null;
    if (screen !== null && isSane(screen)) return screen;
  } catch {
    // a browser that keeps nothing, or something else under this name
  }
  return { inches: INCHES, metres: METRES };
}

function remember(screen: Screen): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(screen));
  } catch {
    // then only until the page is opened anew
  }
}

/** Sets the size, and lets people change it: S or the menu's key opens the form, Escape leaves it. Tells of each change. */
export function offerSettings(screen: Screen, onChange: (size: number) => void): void {
  const form = document.querySelector('[data-settings]') as HTMLFormElement;
  const field = (name: keyof Screen) => form.elements.namedItem(name) as HTMLInputElement;
  apply(screen, onChange);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') form.hidden = true;
    else if (form.hidden && (key === 's' || key === 'S' || key === 'ContextMenu')) {
      field('inches').value = String(screen.inches);
      field('metres').value = String(screen.metres);
      form.hidden = false;
      field('inches').focus();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = { inches: Number(field('inches').value), metres: Number(field('metres').value) };
    if (!isSane(wanted)) return;
    screen.inches = wanted.inches;
    screen.metres = wanted.metres;
    remember(screen);
    form.hidden = true;
    apply(screen, onChange);
  });
}

function apply(screen: Screen, onChange: (size: number) => void): void {
  const size = textSize(screen);
  document.documentElement.style.setProperty('--t', `${size}vh`);
  onChange(size);
}
