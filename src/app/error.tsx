"use client";

import { BareFrame } from "@/components/chrome/bare-frame";
import { Crash } from "@/components/chrome/crash";

/** A page broke: what to do next, and the reference under which it was logged. */
export default function PageError(props: { error: unknown; retry: () => void }) {
  return (
    <BareFrame>
      <Crash {...props} />
    </BareFrame>
  );
}
