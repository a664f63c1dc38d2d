/** Brings the copy buttons to life; without this script they stay hidden. */
const SHOWN_MS = 2_000;

export function enableCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = document.getElementById(button.dataset.copy ?? '');
  const label = button.querySelector('[data-label]');
  if (code === null || label === null) return;
  const before = label.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent);
    label.textContent = button.dataset.done ?? '';
    setTimeout(() => {
      label.textContent = before;
    }, SHOWN_MS);
  } catch {
    getSelection()?.selectAllChildren(code); // no clipboard over plain HTTP: mark it for the keyboard
  }
}
