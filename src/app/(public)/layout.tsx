import type { ReactNode } from "react";
import { SiteFrame } from "@/components/chrome/site-frame";

/** The chrome of the pages anybody may read. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
