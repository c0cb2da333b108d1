"use client";

import { Crash } from "@/components/chrome/crash";

/** A page of the portal broke: its chrome stays, so that the reader can go elsewhere. */
export default function PortalError(props: { error: unknown; retry: () => void }) {
  return <Crash {...props} />;
}
