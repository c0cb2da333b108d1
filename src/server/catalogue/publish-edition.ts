import "server-only";
import { overlap, type PublishEdition } from "@/domain/catalogue";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { addDays, formatDay, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { lockProgramme, withDays } from "./read-editions";

/**
 * Makes a draft the price list from a day on; nothing of it changes afterwards. The edition in force until then ends the
 * day before. Refuses days outside the measure's, days another edition that starts later (or that day) already holds, a
 * draft no longer one. Signed PIPs keep the prices they were signed with.
 */
export async function publishEdition(actor: Actor, input: PublishEdition): Promise<Outcome<{ editionId: string }>> {
  authorise(actor, "catalogue.manage");
  return asActor(actor, async (tx) => {
    const { editionId: id, validFrom, validTo } = input;
    const draft = await tx.catalogueEdition.findFirst({
      where: { id, courseId: null },
      select: { programmeId: true },
    });
    if (!draft) throw new NotVisible();
    const { programmeId } = draft;
    await lockProgramme(tx, programmeId);
    const programme = await tx.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { startsOn: true, endsOn: true },
    });
    const outside = [validFrom, validTo ?? validFrom].some(
      (day) => toDate(day) < programme.startsOn || toDate(day) > programme.endsOn,
    );
    if (outside)
      return refused("catalogue.refusals.outsideProgramme", {
        from: formatDay(programme.startsOn),
        to: formatDay(programme.endsOn),
      });

    const published = await tx.catalogueEdition.findMany({
      where: { programmeId, status: "PUBLISHED", courseId: null },
      select: { id: true, name: true, validFrom: true, validTo: true },
    });
    const inTheWay = published.map(withDays).filter((edition) => overlap(edition, { validFrom, validTo }));
    const clash = inTheWay.find((edition) => edition.validFrom >= validFrom);
    if (clash && clash.id !== id)
      return refused("catalogue.refusals.overlap", { name: clash.name, from: formatDay(clash.validFrom) });

    const endsOn = addDays(validFrom, -1);
    const ended = await tx.catalogueEdition.updateManyAndReturn({
      where: { id: { in: inTheWay.filter((edition) => edition.id !== id).map((edition) => edition.id) } },
      data: { validTo: toDate(endsOn), version: { increment: 1 } },
      select: { id: true, validTo: true },
    });
    const [made] = await tx.catalogueEdition.updateManyAndReturn({
      where: { id, status: "DRAFT", version: input.version },
      data: {
        status: "PUBLISHED",
        validFrom: toDate(validFrom),
        validTo: validTo && toDate(validTo),
        publishedAt: now(),
        publishedById: actor.id,
        version: { increment: 1 },
      },
      select: { validFrom: true },
    });
    if (!made) throw new NoLongerDraft();
    for (const edition of ended) await record(tx, actor, "edition.ended", { subjectId: edition.id }, { endsOn });
    await record(tx, actor, "edition.published", { subjectId: id }, { startsOn: toDay(made.validFrom) });
    return done({ editionId: id });
  }).catch((error) => {
    if (error instanceof NoLongerDraft) return refused("catalogue.refusals.notDraft");
    throw error;
  });
}

/** Undoes the transaction in which the edition before had already been ended. */
class NoLongerDraft extends Error {}
