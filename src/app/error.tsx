"use client";

import { Crash } from "@/components/chrome/crash";

/** A page broke: what to do next, and the reference under which it was logged. */
export default function PageError(props: { error: unknown; retry: () => void }) {
  return (
    <main className="container-page">
      <Crash {...props} />
    </main>
  );
}
