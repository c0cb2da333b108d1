import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Stack } from "@/components/data/stack";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { dayOf, formatTime, toDate } from "@/lib/dates";
import { grouped } from "@/lib/grouped";
import type { ListedNotice } from "@/server/notices/list-notices";
import { markNoticeAction } from "./actions";
import { useNoticeWords } from "./words";

/** Notices under the day on which they were told; `tagged` where read and unread ones stand together. */
export function NoticeDays({ rows, tagged }: { rows: ListedNotice[]; tagged: boolean }) {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
  const days = grouped(rows, ({ createdAt }) => dayOf(createdAt));
  return (
    <Stack>
      {days.map(([day, told]) => (
        <Card key={day} flush title={<span className="first-letter:uppercase">{format.format(toDate(day))}</span>}>
          <ul className="divide-y divide-line">
            {told.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} tagged={tagged} />
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}

/** What happened, to which case, at what time; among read ones, unread ones say so in a word too. */
function NoticeItem({ notice, tagged }: { notice: ListedNotice; tagged: boolean }) {
  const t = useTranslations("notice");
  const say = useNoticeWords();
  const { id, kind, name, code, createdAt, readAt } = notice;
  const words = say(notice);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <p className={readAt ? "" : "font-semibold"}>
          {kind ? <Link href={`/notices/${id}`}>{words}</Link> : words}
          {tagged && !readAt && (
            <span className="ms-2">
              <StatusTag tone="info">{t("unread")}</StatusTag>
            </span>
          )}
        </p>
        <p className="text-muted text-sm">
          {[formatTime(createdAt), name, name ? code : code && t("case", { code })].filter(Boolean).join(" · ")}
        </p>
      </div>
      {!readAt && (
        <Form action={markNoticeAction} id={`read-${id}`} className="-ms-3 flex sm:ms-0">
          <HiddenField name="noticeId" value={id} />
          <SubmitButton tone="quiet" small icon="check">
            {t("markRead")}
            <span className="sr-only">: {words}</span>
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
