"use client";

import { useEffect, useRef } from "react";
import { forgetDrafts } from "./vault";

/** Inside the sign-out form: sending it also clears what this browser keeps of unsaved texts. */
export function ForgetAtSignOut() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest("form");
    form?.addEventListener("submit", forgetDrafts);
    return () => form?.removeEventListener("submit", forgetDrafts);
  }, []);
  return <span ref={mark} hidden />;
}

/** On the page one is led to after signing out, for what another tab wrote down meanwhile. */
export function ForgetNow() {
  useEffect(forgetDrafts, []);
  return null;
}
