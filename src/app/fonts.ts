import localFont from "next/font/local";

/** Titillium Web, the typeface of Italian public services, Latin letters. */
export const titillium = localFont({
  variable: "--font-titillium",
  display: "swap",
  src: [
    {
      path: "../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2",
      weight: "600",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-700-normal.woff2",
      weight: "700",
      style: "normal",
    },
  ],
});

/** The same typeface for letters of other European languages: loaded only by a page that shows one. */
export const titilliumExtended = localFont({
  variable: "--font-titillium-extended",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+02BD-02C5, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB" }],
  src: [
    {
      path: "../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-ext-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-ext-600-normal.woff2",
      weight: "600",
      style: "normal",
    },
  ],
});
