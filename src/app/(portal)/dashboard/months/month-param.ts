import { notFound } from "next/navigation";
import { type Month, readMonth } from "@/domain/register-month";

/** A month out of the address; what is none has no picture. */
export const monthParam = (value: string): Month => readMonth(value) ?? notFound();
