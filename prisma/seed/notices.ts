import { mailTiming } from "@/domain/mail";
import { isWorkingDay } from "@/domain/working-days";
import { now, setClock } from "@/lib/clock";
import { momentOf } from "@/lib/dates";
import { MailNotSent } from "@/server/auth/mail";
import { asSystem } from "@/server/db";
import { claimMail, dueMail, mailFailed, mailSent } from "@/server/notices/claim-mail";
import { markNoticesRead } from "@/server/notices/read-notices";
import { writeDigests } from "@/server/notices/write-digests";
import type { Timeline } from "./timeline";

const mailVariables = ["SMTP_URL", "MAIL_FROM", "NEXTAUTH_URL"] as const;

/** The demo town's people have no letter box: nothing it tells leaves by mail, whatever is set up. */
export function withoutMail() {
  for (const name of mailVariables) delete process.env[name];
}

/**
 * The last days of the year told: everybody has read what is older than four days, and the morning mails of those days went
 * out on paper only, but for one that its server refused and one cut short.
 */
export async function tellNotices(time: Timeline) {
  const four = momentOf(time.daysAgo(4), "18:00") ?? now();
  const people = await asSystem("demo town", (tx) =>
    tx.user.findMany({ where: { notices: { some: {} } }, select: { id: true, role: true, organisationId: true } }),
  );
  for (const person of people) await at(four, () => markNoticesRead(person, { shownAt: four.toISOString() }));
  // No server stands behind this address; mails are only written down.
  Object.assign(process.env, {
    SMTP_URL: "smtp://localhost",
    MAIL_FROM: "ponte@ponte.demo",
    NEXTAUTH_URL: "http://localhost",
  });
  let sent = 0;
  for (const day of [3, 2, 1, 0].map(time.daysAgo).filter(isWorkingDay)) {
    const morning = momentOf(day, "08:01") ?? now();
    if (morning > new Date()) continue;
    await at(morning, async () => {
      await writeDigests();
      for (let id = await dueMail(); id; id = await dueMail()) {
        const mail = await claimMail(id, "demo town");
        if (!mail) continue;
        sent += 1;
        if (sent === 2) await mailFailed(mail, new MailNotSent(false, 550, true), mailTiming);
        else if (sent === 3) await mailFailed(mail, new MailNotSent(true, null, false), mailTiming);
        else await mailSent(mail);
      }
    });
  }
  withoutMail();
}

async function at(moment: Date, happen: () => Promise<unknown>) {
  const restore = setClock(moment);
  await happen();
  restore();
}
