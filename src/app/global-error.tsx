"use client";

import { BareFrame } from "@/components/chrome/bare-frame";
import { Crash } from "@/components/chrome/crash";
import { titillium } from "./fonts";
import "./globals.css";

/** Even the layout broke: a document of its own. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="it" className={titillium.variable}>
      <body>
        <BareFrame>
          <Crash {...props} />
        </BareFrame>
      </body>
    </html>
  );
}
