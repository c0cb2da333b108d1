import "server-only";
import { siteUrl } from "../auth/mail";

/** The Message-ID of a mail: its row's id at this site, the same at every try. An address nobody can read must stop no command. */
export function messageIdOf(mailId: string) {
  const site = siteUrl() ?? "";
  return `<${mailId}@${URL.canParse(site) ? new URL(site).hostname : "ponte.invalid"}>`;
}
