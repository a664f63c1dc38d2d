/**
 * A link to a file of this server, by the way this page came: behind a proxy or by an address of the office network the public
 * address may not lead here, and the page's policy lets nothing leave its origin.
 */
export function ownLink(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
