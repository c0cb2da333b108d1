import "server-only";
import { definitionsVersion } from "@/domain/definitions-version";
import type { Actor } from "@/domain/permissions";
import { firstDayOf, type Month } from "@/domain/register-month";
import type { SnapshotFigure } from "@/domain/snapshot";
import { canonicalJson } from "@/lib/canonical";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import type { Tx } from "../db";
import { record } from "../history";
import { hashOf } from "../plans/content-of";
import { drawPicture, type Whose } from "./draw-picture";

type Content = { month: Month; organisationId: string | null; definitionsVersion: string; figures: SnapshotFigure[] };

/** The SHA-256 of what a picture says: whose, which month, by which definitions, every figure. */
export const contentHashOf = ({ month, organisationId, definitionsVersion: version, figures }: Content) =>
  hashOf(canonicalJson({ month, organisationId, definitionsVersion: version, figures }));

/** Takes the picture of a month, once: false when there is one already, also when somebody else takes it at the same moment. */
export async function keepPicture(tx: Tx, actor: Actor | null, whose: Whose, month: Month) {
  const content = {
    month,
    organisationId: whose?.id ?? null,
    definitionsVersion,
    figures: await drawPicture(tx, whose, month),
  };
  const [taken] = await tx.indicatorSnapshot.createManyAndReturn({
    data: [
      {
        ...content,
        month: toDate(firstDayOf(month)),
        contentHash: contentHashOf(content),
        takenAt: now(),
        takenById: actor?.id ?? null,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!taken) return false;
  await record(tx, actor, "snapshot.taken", { subjectId: taken.id }, { month });
  return true;
}
