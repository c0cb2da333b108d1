import type { ReactNode } from "react";
import { PortalFrame } from "../portal-frame";

/** Draws the portal's chrome. It guards nothing: every page and action asks who is there. */
export default function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalFrame>{children}</PortalFrame>;
}
