import { z } from "zod";
import { oneOf } from "@/lib/query";
import { mailStatuses } from "./mail";

/** What the address of the list of mails may ask: the ones that were given up come first. */
export const mailListQuery = z.object({
  status: oneOf(mailStatuses, "DEAD"),
  after: z.string().max(300).catch(""),
});
/** The list as it is asked for. */
export type MailListQuery = z.output<typeof mailListQuery>;
