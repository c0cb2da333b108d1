import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { caseAddress, newsAnchor } from "@/domain/news";
import { formatMoment } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { CaseNews } from "@/server/news/case-news";
import { markReadAction } from "./actions";
import { Seen } from "./seen";
import { newsWords } from "./words";

/** What others did to a case since this reader's last visit, each leading to where it is to be read; nothing when there is none. */
export async function News({ of }: { of: CaseNews }) {
  const { kind, id, shownAt, since, news, more } = of;
  const t = await getTranslations("news");
  const { say } = await newsWords();
  const here = caseAddress(of);
  const at = shownAt.toISOString();
  const seen = (
    <>
      <Seen address={`${here}/seen`} at={at} />
      <noscript>
        {/* biome-ignore lint/performance/noImgElement: without JavaScript an image is all a browser asks for by itself, and next/image would ask its optimiser, not this address. */}
        <img src={withParams(`${here}/seen`, { at })} alt="" width={1} height={1} className="absolute" />
      </noscript>
    </>
  );
  if (news.length === 0 || !since) return seen;
  return (
    <Card
      title={t("title")}
      id="news"
      aside={<StatusTag tone="info">{t("count", { count: news.length + more })}</StatusTag>}
      actions={
        <Form action={markReadAction} id="mark-read" label={t("markRead")} className="flex">
          <HiddenField name="kind" value={kind} />
          <HiddenField name="id" value={id} />
          <SubmitButton small tone="quiet" icon="check">
            {t("markRead")}
          </SubmitButton>
        </Form>
      }
    >
      {seen}
      <p className="mb-2 text-soft text-sm">{t("since", { at: formatMoment(since) })}</p>
      <ul className="flex flex-col divide-y divide-line">
        {news.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <Link href={`${here}${newsAnchor(kind, one)}`} className="link min-w-0">
              {say(one)}
            </Link>
            <time dateTime={one.at.toISOString()} className="shrink-0 text-muted text-sm">
              {formatMoment(one.at)}
            </time>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-soft text-sm">{t("more", { count: more })}</p>}
    </Card>
  );
}
