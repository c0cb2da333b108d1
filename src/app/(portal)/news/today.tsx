import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { plansWithNews } from "@/server/news/count-news";
import { markAllReadAction } from "./actions";
import { NewsBadge } from "./badge";

/** The plans this reader opened before in which others did something since; nothing when there is none. */
export function TodayNews({ plans, more }: Awaited<ReturnType<typeof plansWithNews>>) {
  const t = useTranslations("news");
  if (plans.length === 0) return null;
  return (
    <Card
      title={t("today.title")}
      id="news"
      flush
      actions={
        <Form action={markAllReadAction} id="mark-all-read" label={t("markAllRead")} className="flex">
          <SubmitButton small tone="quiet" icon="check">
            {t("markAllRead")}
          </SubmitButton>
        </Form>
      }
    >
      <ul className="divide-y divide-line">
        {plans.map(({ id, code, name, count, at }) => (
          <li
            key={id}
            className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-canvas md:px-5"
          >
            <Link href={`/plans/${id}#news`} className="link font-semibold after:absolute after:inset-0">
              {name ?? t("today.plan", { code })}
            </Link>
            <NewsBadge count={count} />
            <span className="w-full text-muted text-sm">{t("today.last", { at: formatMoment(at) })}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="px-4 pb-3 text-soft text-sm md:px-5">{t("today.more", { count: more })}</p>}
    </Card>
  );
}
