import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/feedback/disclosure";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import type { Closure } from "@/server/closure/get-closure";

type Props = {
  notices: Closure["notices"];
  planId: string;
  /** Whether this reader sends them. */
  sends?: boolean;
};

/** The notices given to the person, newest first, word for word. */
export function NoticesList({ notices, planId, sends = false }: Props) {
  const t = useTranslations("closure");
  return (
    <ul className="flex flex-col gap-3">
      {notices.map(({ id, kind, means, sentOn, body, attachmentId }) => (
        <li key={id}>
          <Disclosure
            summary={t("notice.told", {
              kind: t(`noticeKind.${kind}`),
              means: t(`noticeMeans.${means}`),
              day: formatDay(sentOn),
            })}
          >
            <p className="whitespace-pre-line">{body}</p>
            {sends && (
              <p className="mt-2">
                <a href={`/plans/${planId}/notices/${id}/letter`} className="link" download>
                  {t("letter.download")}
                </a>
              </p>
            )}
            {attachmentId && (
              <p className="mt-2">
                <Link href={`/plans/${planId}/attachments/${attachmentId}`} className="link">
                  {t("notice.attachment")}
                </Link>
              </p>
            )}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
