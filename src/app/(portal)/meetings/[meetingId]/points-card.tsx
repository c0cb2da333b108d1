import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import type { MeetingDetail } from "@/server/meetings/get-meeting";
import { TaskList } from "../../tasks/task-list";
import { pointTitle } from "../point-title";
import { AudienceTag } from "../words";

/** The agenda of a meeting and, point by point, what was said, decided and given to somebody to do. */
export function PointsCard({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meeting");
  const all = useTranslations();
  const say = (key: string, values?: object) => all(key as never, values as never) as string;
  const { id, points, writes, whole } = meeting;
  return (
    <Card
      title={t("agenda.title")}
      id="agenda"
      actions={writes && <Link href={`/meetings/${id}/agenda`}>{t("agenda.change")}</Link>}
    >
      {points.length === 0 ? (
        <p className="text-muted">{t(whole ? "agenda.nothing" : "agenda.nothingShared")}</p>
      ) : (
        <ol className="divide-y divide-line">
          {points.map((point, index) => (
            <li key={point.id} className="flex gap-3 py-4 first:pt-0 last:pb-0">
              <span aria-hidden className="font-bold text-emphasis">
                {index + 1}.
              </span>
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                  <span className="min-w-0 font-semibold">{pointTitle(say, point)}</span>
                  {whole && <AudienceTag shared={point.shared} />}
                </p>
                {point.discussion && (
                  <p className="mt-1 whitespace-pre-line text-soft">
                    <strong>{t("minutes.said")}:</strong> {point.discussion}
                  </p>
                )}
                {point.decision && (
                  <p className="mt-1 whitespace-pre-line">
                    <strong>{t("minutes.decided")}:</strong> {point.decision}
                  </p>
                )}
                {point.tasks.length > 0 && <TaskList tasks={point.tasks} />}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
