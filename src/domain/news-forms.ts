import { z } from "zod";
import { choice, id } from "@/lib/fields";
import { caseKinds } from "./news";

/** The news of one case are read. */
export const markReadForm = z.object({ kind: choice(caseKinds), id });

/** All news are read. */
export const markAllReadForm = z.object({});
