import type { Route } from "next";
import { redirect } from "next/navigation";

/** Leads to an address built from ids, which the typed routes cannot follow. */
export const go = (href: string): never => redirect(href as Route);
