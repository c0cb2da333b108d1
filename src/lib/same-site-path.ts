const here = "http://here.invalid";

/** The address as a path on this very site, or `fallback` when it leads anywhere else (another host, a script, a bent address). */
export function sameSitePath(address: string | null | undefined, fallback = "/"): string {
  if (!address?.startsWith("/") || address.length > 2000 || /[\\\p{Cc}]/u.test(address)) return fallback;
  if (!URL.canParse(address, here)) return fallback;
  const url = new URL(address, here);
  // "//elsewhere" and "/.//elsewhere" are other hosts to a browser.
  return url.origin === here && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}` : fallback;
}
