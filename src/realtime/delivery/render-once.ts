/**
 * Execute once, send many: what an audience is told, made once; and by themselves those to whom it says something about them
 * in person. Matching comes first, in plain code: most events concern nobody here.
 */

import type { Viewer } from '../../auth/viewer.ts';
import { type AudienceViewer, audienceOf } from './audience.ts';
import type { Messages, Receiver, Render } from './receiver.ts';

const NOTHING: Messages = [];

/** What is to be said to an audience, before it is made into messages. */
export interface Said<Item> {
  items: readonly Item[];
  /** Who stands for the audience; has noted the persons meant so far. */
  shared: AudienceViewer;
  itemsFor(viewer: Viewer): readonly Item[];
}

export function sayTo<Item>(audience: Viewer, itemsFor: Said<Item>['itemsFor']): Said<Item> {
  const shared = audienceOf(audience);
  return { items: itemsFor(shared), shared, itemsFor };
}

/** May one of these receivers have to hear of it? */
export function concernsAny<Item>({ items, shared: { meant } }: Said<Item>, receivers: Iterable<Receiver>): boolean {
  if (items.length > 0 || meant.everyone) return true;
  if (meant.ids.size === 0) return false;
  for (const { viewer } of receivers) if (meant.includes(viewer)) return true;
  return false;
}

export interface Rendering<Item> {
  /** For the audience as a whole; notes the persons meant. */
  renderShared(items: readonly Item[], shared: AudienceViewer): Promise<Messages>;
  /** For one viewer by himself. */
  render: Render<Item>;
  /** The operation reads the very person: nothing can be shared. */
  isPersonal: boolean;
}

/** What each receiver of the audience gets. */
export async function renderOnce<Item>(
  { items, shared, itemsFor }: Said<Item>,
  receivers: Iterable<Receiver>,
  { renderShared, render, isPersonal }: Rendering<Item>,
): Promise<(receiver: Receiver) => Messages> {
  const messages = items.length === 0 || isPersonal ? NOTHING : await renderShared(items, shared);
  const isAlone = ({ viewer }: Receiver) => (isPersonal && items.length > 0) || shared.meant.includes(viewer);
  const alone = new Map<Receiver, Messages>();
  await Promise.all(
    [...receivers].filter(isAlone).map(async (receiver) => {
      const own = itemsFor(receiver.viewer);
      alone.set(receiver, own.length === 0 ? NOTHING : await render(own, receiver.viewer));
    }),
  );
  return (receiver) => alone.get(receiver) ?? messages;
}
