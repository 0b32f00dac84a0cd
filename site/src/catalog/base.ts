/** The base of the site with one slash at each end, which every address within the site begins with. */
export const normalizeBase = (base: string): string => `/${base}/`.replaceAll(/\/{2,}/g, '/');

/** That of this build: for pages and endpoints. */
export const siteBase = (): string => normalizeBase(import.meta.env.BASE_URL);
