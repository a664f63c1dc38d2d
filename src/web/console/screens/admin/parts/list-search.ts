/** What of an address narrows a list of administration; the rest is dropped. */
export interface ListSearch {
  /** Any part of a name, code or number. */
  text?: string;
  /** Accounts that are closed, or all; open ones when it says nothing. */
  accounts?: 'closed' | 'all';
}

export type ListPath = '/admin/departments' | '/admin/groups' | '/admin/officers';

export function readListSearch({ text, accounts }: Record<string, unknown>): ListSearch {
  return {
    // a number that was typed comes as one
    ...(typeof text === 'string' || typeof text === 'number' ? { text: String(text) } : {}),
    ...(accounts === 'closed' || accounts === 'all' ? { accounts } : {}),
  };
}
