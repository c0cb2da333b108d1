import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { nameOf } from "@/domain/person";
import { formatMoment } from "@/lib/dates";
import type { HouseholdDetail } from "@/server/households/get-household";
import { AudienceTag } from "../words";
import { ConcernRead } from "./concern-read";

type Props = { householdId: string; notes: HouseholdDetail["notes"]; writes: boolean; reads?: boolean };

/** The notes this person may read, newest first, each with whom it is for. */
export function NotesCard({ householdId, notes, writes, reads = false }: Props) {
  const t = useTranslations("note");
  return (
    <Card
      id="notes"
      title={t("title")}
      actions={writes && <Link href={`/households/${householdId}/notes/new`}>{t("write")}</Link>}
    >
      {notes.length === 0 ? (
        <p className="text-muted">{t("nothing")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {notes.map((note) => {
            const { id, audience, body, createdAt, author, person, attendanceId } = note;
            return (
              <li key={id} className="py-4 first:pt-0 last:pb-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  <AudienceTag audience={audience} />
                  <span className="text-muted">
                    <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time> · {author.name},{" "}
                    {author.organisation.name}
                  </span>
                  {person && <span className="text-soft">{t("aboutPerson", { name: nameOf(person) })}</span>}
                  {attendanceId && <span className="text-soft">{t("concern.from")}</span>}
                </p>
                <p className="mt-1 max-w-prose whitespace-pre-line">{body}</p>
                {attendanceId && <ConcernRead note={note} reads={reads} />}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
