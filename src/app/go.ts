import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

/**
 * Leads to an address built from ids, which the typed routes cannot follow, and makes the browser read it fresh: to
 * another place of the same page (#goals) it would otherwise jump without asking for what just changed.
 */
export function go(href: string): never {
  revalidatePath(href.split(/[?#]/)[0] ?? href);
  redirect(href as Route);
}
