/**
 * How V8 is to treat what a request makes. Left to itself it sees, whenever a full collection meets requests under way, that
 * documents, plans and rows survive, and from then on allocates their like among the old objects. There they are dead within
 * milliseconds, but keep alive whatever new they point to until the next full collection: half of all that was allocated was
 * copied, at twice the processor time of a document that was never seen before. What really lives long here is made once.
 *
 * May not import: anything of the product.
 */
import { setFlagsFromString } from 'node:v8';

/** For the whole process; the sooner the better, for what is compiled stays as it is. */
export function tuneEngine(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
