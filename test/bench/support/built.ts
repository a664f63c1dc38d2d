/** The product as built: `npm run build` first. */
export const built = (path: string): Promise<any> => import(new URL(`../../../dist/src/${path}`, import.meta.url).href);
