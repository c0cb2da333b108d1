"use client";

import { Crash } from "@/components/chrome/crash";
import { titillium } from "./fonts";
import "./globals.css";

/** Even the layout broke: a document of its own. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="it" className={titillium.variable}>
      <body>
        <main className="container-page">
          <Crash {...props} />
        </main>
      </body>
    </html>
  );
}
