import { z } from "zod";
import { choice, id } from "@/lib/fields";
import { personLanguages } from "@/lib/languages";

/** Sending the slip of one person's appointment, in one of their languages. */
export const mailSlipForm = z.object({ sessionId: id, attendanceId: id, language: choice(personLanguages) });
