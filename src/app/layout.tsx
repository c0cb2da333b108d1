import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { directionOf } from "@/lib/languages";
import { titillium, titilliumExtended } from "./fonts";
import "./globals.css";
import { cameBackWrong } from "./wrong-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  // Said here for forms sent without JavaScript; the browser's half of a form says it otherwise.
  const error = (await cameBackWrong()) ? `${(await getTranslations("form"))("errorTitle")} ` : "";
  return {
    title: { default: t("siteName"), template: `${error}%s · ${t("siteName")}` },
    description: t("tagline"),
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export const viewport: Viewport = { themeColor: "#004d99" };

/** The document around every page: language, typeface, title. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await getLocale();
  return (
    <html lang={language} dir={directionOf(language)} className={`${titillium.variable} ${titilliumExtended.variable}`}>
      <body>{children}</body>
    </html>
  );
}
