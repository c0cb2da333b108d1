/** Under which licence the open data are given, as whoever runs Ponte set it; CC BY 4.0 unless they did. */
export function openDataLicence() {
  const { PONTE_OPEN_DATA_LICENCE: name, PONTE_OPEN_DATA_LICENCE_URL: url } = process.env;
  if (!name) return { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/deed.it" };
  return { name, url: url && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null };
}
