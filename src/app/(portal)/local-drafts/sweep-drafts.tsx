"use client";

import { useEffect } from "react";
import { makeRoomFor } from "./vault";

/** On every page of somebody signed in: throws away unsaved texts another person left in this browser. They could not be read anyway. */
export function SweepDrafts({ owner }: { owner: string }) {
  useEffect(() => makeRoomFor(owner), [owner]);
  return null;
}
