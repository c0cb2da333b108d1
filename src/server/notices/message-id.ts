import "server-only";
import { siteUrl } from "../auth/mail";

/** The Message-ID of a mail: its row's id at this site, the same at every try. */
export const messageIdOf = (mailId: string) => `<${mailId}@${new URL(siteUrl() ?? "http://ponte.invalid").hostname}>`;
