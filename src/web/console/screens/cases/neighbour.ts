/** The next or previous of a list; its first when nothing, or something that is not in it, stands open. Null at the end. */
export function neighbour(all: readonly string[], from: string | null, by: 1 | -1): string | null {
  const at = from === null ? -1 : all.indexOf(from);
  return (at < 0 ? all[0] : all[at + by]) ?? null;
}
