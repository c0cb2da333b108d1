import { z } from "zod";
import { id } from "@/lib/fields";

/** The news of one plan are read. */
export const markReadForm = z.object({ planId: id });

/** All news are read. */
export const markAllReadForm = z.object({});
