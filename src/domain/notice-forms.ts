import { z } from "zod";
import type { NoticeMail } from "@/generated/prisma/enums";
import { choice, id, optionalChoice, version } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { dropReasons } from "./mail";
import { type NoticeKind, noticeKinds, waysOf } from "./notice";

/** One notice is read. */
export const markNoticeForm = z.object({ noticeId: id });

/** Every notice told until the page was shown is read. */
export const markNoticesForm = z.object({ shownAt: z.iso.datetime({ error: tamperedKey }) });

const ways = ["NOW", "DIGEST", "NEVER"] as const satisfies NoticeMail[];

/** The name of the field that holds the way chosen for a kind. */
export const choiceField = (kind: NoticeKind) => `way-${kind.replace(".", "-")}`;

/** How one wants to be mailed, kind by kind; a kind one is not asked about is left out. */
export const noticeChoicesForm = z.object(
  Object.fromEntries(
    (Object.keys(noticeKinds) as NoticeKind[]).map((kind) => [
      choiceField(kind),
      optionalChoice(ways).refine((way) => way === null || waysOf(kind).includes(way), "errors.invalidChoice"),
    ]),
  ),
);
/** The choices as they came. */
export type NoticeChoices = Partial<z.output<typeof noticeChoicesForm>>;

/** A mail as the administrator saw it. */
export const retryMailForm = z.object({ mailId: id, version });
/** One that is to be tried again. */
export type RetryMail = z.output<typeof retryMailForm>;

/** A mail that is given up, and why. */
export const dropMailForm = z.object({ mailId: id, version, reason: choice(dropReasons) });
/** One that is given up. */
export type DropMail = z.output<typeof dropMailForm>;
