import "server-only";
import { kindsFor, type NoticeKind, wayOf } from "@/domain/notice";
import { choiceField, type NoticeChoices } from "@/domain/notice-forms";
import { type Actor, authorise } from "@/domain/permissions";
import type { NoticeMail } from "@/generated/prisma/enums";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";

/** How this person is mailed, kind by kind: as they chose, else as the kind says. */
export const getNoticeChoices = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorise(actor, "account.change", { ownerId: actor.id });
    const rows = await tx.noticeChoice.findMany({ where: { userId: actor.id }, select: { kind: true, mail: true } });
    const chosen = new Map<string, NoticeMail>(rows.map(({ kind, mail }) => [kind, mail]));
    return kindsFor(actor.role).map((kind) => ({ kind, way: wayOf(kind, chosen.get(kind)) }));
  });

/** Keeps how one wants to be mailed; what cannot wait may be put off to the morning, never switched off. What was told before stays as it was. */
export const chooseNotices = (actor: Actor, choices: NoticeChoices): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    authorise(actor, "account.change", { ownerId: actor.id });
    const given: Partial<Record<string, NoticeMail | null>> = choices;
    const chosen = kindsFor(actor.role).flatMap((kind: NoticeKind) => {
      const mail = given[choiceField(kind)];
      return mail ? [{ userId: actor.id, kind, mail }] : [];
    });
    await tx.noticeChoice.deleteMany({
      where: { userId: actor.id, kind: { in: chosen.map(({ kind }) => kind) } },
    });
    await tx.noticeChoice.createMany({ data: chosen, skipDuplicates: true });
    return done();
  });
