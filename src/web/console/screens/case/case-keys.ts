/** Keys of what can be done with the complaint that stands open; the rest is offered by the palette without one. */
import type { ComplaintAction } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { type Command, useCommands } from '../../keys/commands.ts';
import { actionWord } from '../../words/action-words.ts';
import { sortActions } from './action-fields.ts';

const KEYS: [key: string, actions: readonly ComplaintAction[]][] = [
  ['a', ['ASSIGN', 'REASSIGN', 'TRANSFER']],
  ['c', ['COMMENT']],
  ['v', ['VERIFY']],
  ['b', ['RETURN_REPORT']],
];

export function useCaseKeys(actions: readonly ComplaintAction[], choose: (action: ComplaintAction) => void): void {
  const keys = new Map<ComplaintAction, string>();
  for (const [key, wanted] of KEYS) {
    const action = wanted.find((each) => actions.includes(each));
    if (action !== undefined) keys.set(action, key);
  }
  // The thing to do now.
  const { primary } = sortActions(actions);
  if (primary !== null && !keys.has(primary)) keys.set(primary, 's');
  const commands = actions.map((action): Command => {
    const key = keys.get(action);
    return { ...(key === undefined ? {} : { key }), label: actionWord(action), run: () => choose(action) };
  });
  useCommands(i18n._('Complaint'), commands);
}
