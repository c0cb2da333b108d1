import { notFound } from "next/navigation";
import { id } from "@/lib/fields";

/** An id out of the address; what is not one names nothing. */
export function idParam(value: string): string {
  const parsed = id.safeParse(value);
  return parsed.success ? parsed.data : notFound();
}
