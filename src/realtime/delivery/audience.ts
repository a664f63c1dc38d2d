/**
 * Many viewers as one: everybody whose answer can differ only where something is about him in person.
 *
 * Owns: the name of an audience (everything about a viewer that can change an answer, the person apart) and the viewer who
 * stands for it. That one is nobody in particular: asked whether he is a certain person he says no and notes who was meant,
 * so that exactly those noted are answered by themselves. Code that reads his id outright cannot be shared: that is noted too.
 * May not import: features, transports.
 */
import { createHash } from 'node:crypto';
import type { Viewer, ViewerPosting } from '../../auth/viewer.ts';
import type { Locale } from '../../graphql/vocabulary.ts';

/** Who was meant while an audience was answered. */
export class PersonsMeant {
  readonly ids = new Set<string>();
  /** The answer depends on the very person, whoever he is. */
  everyone = false;

  note(id: string): void {
    this.ids.add(id);
  }

  add(others: PersonsMeant): void {
    this.everyone ||= others.everyone;
    for (const id of others.ids) this.ids.add(id);
  }

  includes(viewer: Viewer): boolean {
    return this.everyone || (viewer.id !== null && this.ids.has(viewer.id));
  }
}

/** A viewer who stands for an audience. */
export interface AudienceViewer extends Viewer {
  meant: PersonsMeant;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const TRAPS = { id: NOBODY, key: 'audience', sessionId: NOBODY, complainantIds: [] } as const;

const postingKey = ({ role, departmentId, areaId, areaIds }: ViewerPosting): string =>
  [role, departmentId ?? '', areaId, areaIds === null ? '*' : [...areaIds].sort().join()].join(':');

/** Equal for two viewers exactly when an answer to the one, in this language, is an answer to the other. */
export function audienceKey(viewer: Viewer, locale: Locale): string {
  const attributes = [
    viewer.kind,
    viewer.districtId,
    viewer.locale,
    locale,
    viewer.board ?? '',
    ...[...viewer.scopes].sort(),
  ];
  const person = viewer.kind === 'COMPLAINANT' ? [viewer.key, ...viewer.complainantIds] : [];
  const text = JSON.stringify([attributes, viewer.postings.map(postingKey).sort(), person]);
  return createHash('sha1').update(text).digest('base64url');
}

/** The one who stands for the viewer's audience. A complainant is an audience of one: himself. */
export function audienceOf(viewer: Viewer): AudienceViewer {
  const meant = new PersonsMeant();
  const shared = { ...viewer, expiresAt: null, meant };
  if (viewer.kind === 'COMPLAINANT') return shared;
  for (const [name, value] of Object.entries(TRAPS)) {
    const get = () => {
      meant.everyone = true;
      return value;
    };
    Object.defineProperty(shared, name, { get, enumerable: true });
  }
  return shared;
}
