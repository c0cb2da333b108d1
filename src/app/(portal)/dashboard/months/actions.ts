"use server";

import { formAction } from "@/app/form-action";
import { takeSnapshotForm } from "@/domain/snapshot";
import { takeSnapshot } from "@/server/snapshots/take-snapshot";

/** Takes the missing picture of a month and leads to it. */
export const takeSnapshotAction = formAction(
  takeSnapshotForm,
  takeSnapshot,
  ({ month }) => `/dashboard/months/${month}`,
);
