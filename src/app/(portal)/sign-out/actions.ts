"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form";
import { endSession } from "@/server/session";

/** Signs this browser out, whoever it was signed in as. */
export async function signOutAction(_previous: FormState, _formData: FormData): Promise<FormState> {
  await endSession();
  redirect("/sign-in?done=signed-out");
}
