/** Names what is being decided on a message, so that its sheet knows of it. */
import type { DeskMessage } from '../../live/use-intake.ts';

export const decisionOn = ({ id }: DeskMessage): string[] => ['decide', id];
