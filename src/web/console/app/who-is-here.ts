/**
 * Who is signed in: the server says, or, where it cannot be reached, the device remembers. What is remembered opens the console; it
 * grants nothing, because every question and every step goes to the server in the end.
 */
import { RequestError } from '../../../client/index.ts';
import { ConsoleViewerDocument, type ConsoleViewerQuery } from '../../../client/operations.generated.ts';
import { anybody, takeSelfFor } from './connection.ts';
import { forgetAllKept, keepThing, keptThing } from './kept.ts';

type Viewer = NonNullable<ConsoleViewerQuery['viewer']>;

export type PresentViewer = Viewer & {
  /** Since when he is only remembered (milliseconds of the epoch); null when the server has said so. */
  rememberedSince: number | null;
};

const NAME = 'viewer';
/** A weak line answers late or never: until then the device's memory serves. */
const PATIENCE_MS = 4_000;

/** Null when nobody is signed in. Throws when the server cannot be reached and nobody is remembered. */
export async function whoIsHere(): Promise<PresentViewer | null> {
  const viewer = await ask();
  takeSelfFor(viewer?.id ?? null);
  return viewer;
}

async function ask(): Promise<PresentViewer | null> {
  const remembered = await remember();
  if (remembered === null) return askServer();
  const said = askServer().catch((error) => {
    if (error instanceof RequestError) throw error;
    return remembered;
  });
  const late = new Promise<PresentViewer>((resolve) => setTimeout(() => resolve(remembered), PATIENCE_MS));
  return Promise.race([said, late]);
}

async function askServer(): Promise<PresentViewer | null> {
  const { viewer } = await anybody.request(ConsoleViewerDocument, {}).catch(orNobody);
  const before = await keptThing<Viewer>(NAME);
  if (before !== null && before.thing.id !== viewer?.id) await forgetAllKept();
  if (viewer === null) return null;
  await keepThing(NAME, viewer);
  return { ...viewer, rememberedSince: null };
}

/** A session that has ended is nobody's; the server has taken its cookie back with the answer. */
function orNobody(error: unknown): { viewer: null } {
  const hasEnded = error instanceof RequestError && error.errors[0]?.extensions?.code === 'UNAUTHENTICATED';
  if (hasEnded) return { viewer: null };
  throw error;
}

async function remember(): Promise<PresentViewer | null> {
  const kept = await keptThing<Viewer>(NAME);
  return kept === null ? null : { ...kept.thing, rememberedSince: kept.at };
}
