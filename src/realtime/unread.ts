/** What GraphQL takes for an event stream although nobody iterates it: groups of subscribers read such sources together. */
export abstract class Unread implements AsyncIterable<never> {
  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('a source is read by the delivery, for all its subscribers at once');
  }
}
