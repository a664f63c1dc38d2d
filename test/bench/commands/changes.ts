/** What tells one change of a complaint from another. */
export interface Change {
  number: string;
  version: number;
}

export const changeKey = ({ number, version }: Change): string => `${number} ${version}`;
