import "server-only";
import type { MailKind } from "@/generated/prisma/enums";
import type { Letter } from "../auth/mail";
import type { Say } from "../documents/sheet-data";

/** What a mail tells: how many notices of which kind. Nothing else of them ever gets into it. */
type Told = { kind: string; count: number };

/** The words of a mail: how many notices of which kind, and a link. Never a name, a code, or a text of a case. */
export function mailLetter(kind: MailKind, told: readonly Told[], say: Say): Letter {
  const count = told.reduce((sum, one) => sum + one.count, 0);
  const lines = told.map((one) => {
    const key = `notice.kinds.${one.kind}`;
    return say("notice.mail.line", { kind: say.has(key) ? say(key) : say("notice.mail.other"), count: one.count });
  });
  const name = kind === "URGENT" ? "urgent" : "digest";
  return {
    subject: say(`notice.mail.${name}Subject`, { count }),
    text: (link) =>
      `${[say(`notice.mail.${name}`, { count }), lines.join("\n"), link, say("notice.mail.why")].join("\n\n")}\n`,
  };
}
