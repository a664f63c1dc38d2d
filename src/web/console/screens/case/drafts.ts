/** What was typed and not sent, by complaint and action, in this browser alone. */
const PREFIX = 'nistaran-draft ';

export function readDraft(name: string): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? '{}');
  } catch {
    return {};
  }
}

/** A full or forbidden storage costs the draft, not the work. */
export function writeDraft(name: string, input: Record<string, unknown>): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(input));
  } catch {}
}

/** What is kept now may be something else than what was sent. */
export function clearDraftOf(name: string, input: Record<string, unknown>): void {
  if (JSON.stringify(readDraft(name)) === JSON.stringify(input)) clearDraft(name);
}

export const clearDraft = (name: string): void => localStorage.removeItem(PREFIX + name);

/** Nothing of a person stays behind on a device that others use. */
export function clearAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
