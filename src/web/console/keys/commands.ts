/**
 * What can be done on the screen that is shown, with the key for it: the keyboard, the list of keys and the palette read this.
 *
 * Invariants: a key never fires while somebody types, holds Ctrl, Alt or Meta, or a dialog stands open; one press is one command (a
 * key that is held down repeats nothing); of two commands with one key the one that was shown last wins. Keys can be switched off,
 * which this browser remembers; Ctrl+K stays.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Command {
  /** As `KeyboardEvent.key` says it for a Latin keyboard; absent for what only the palette offers. */
  key?: string;
  label: string;
  run: () => void;
}

export interface CommandGroup {
  title: string;
  commands: readonly Command[];
}

const OFF = 'nistaran-keys-off';
const groups: { current: CommandGroup }[] = [];
const listeners = new Set<() => void>();
let shown: readonly CommandGroup[] = [];
let areOn = localStorage.getItem(OFF) === null;

function tell(): void {
  shown = groups.map(({ current }) => current);
  for (const listener of [...listeners]) listener();
}

const watch = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Offers commands for as long as a screen is shown. */
export function useCommands(title: string, commands: readonly Command[]): void {
  const latest = useRef<CommandGroup>({ title, commands });
  latest.current = { title, commands };
  const names = commands.map(({ key, label }) => `${key} ${label}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when other commands are offered; what they do is read when they run.
  useEffect(() => {
    groups.push(latest);
    tell();
    return () => {
      groups.splice(groups.indexOf(latest), 1);
      tell();
    };
  }, [title, names]);
}

/** All commands there are now, in the order in which their screens came. */
export const useAllCommands = (): readonly CommandGroup[] => useSyncExternalStore(watch, () => shown);

export const useKeysAreOn = (): boolean => useSyncExternalStore(watch, () => areOn);

export function switchKeys(on: boolean): void {
  areOn = on;
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'off');
  tell();
}

const commandOf = (key: string): Command | undefined =>
  groups
    .toReversed()
    .flatMap(({ current }) => current.commands)
    .find((command) => command.key === key);

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=combobox]';
/** What a press of Enter or Space belongs to by itself. */
const PRESSED = 'a, button, summary, [role=menuitem], [role=option], input';

/** The key on a Latin keyboard, whichever is in use: on a Hindi one `j` types र. */
const latinKey = ({ key, code, shiftKey }: KeyboardEvent): string => {
  if (key.length > 1 || key.charCodeAt(0) < 128) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? key;
  return shiftKey ? letter : letter.toLowerCase();
};

document.addEventListener('keydown', (event) => {
  if (!areOn || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest(TYPING) !== null || document.querySelector('[role=dialog], [role=menu]') !== null) return;
  const key = latinKey(event);
  if (key === 'Enter' && target.closest(PRESSED) !== null) return;
  const command = commandOf(key);
  if (command === undefined) return;
  event.preventDefault();
  command.run();
});
