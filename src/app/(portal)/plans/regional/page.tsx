import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormWords } from "@/components/form/words";
import { largestRegionalMegabytes, regionalColumns } from "@/domain/regional";
import { parseQuery, words } from "@/lib/query";
import { listPlansToEnter, listRegionalLists } from "@/server/regional/read-lists";
import { requireActor } from "@/server/session";
import { UploadForm } from "../../households/import/upload-form";
import { PastLists } from "./past-lists";
import { PlansToEnter } from "./plans-to-enter";

const pageQuery = z.object({
  after: words,
  problem: words,
  columns: words,
  maximum: words,
  type: words,
  line: words,
});

/** Page title. */
export const generateMetadata = titled("regional.lists.title");

/** What is still to be typed into the regional system, and the lists out of it to compare with. */
export default async function RegionalListsPage({ searchParams }: PageProps<"/plans/regional">) {
  const actor = await requireActor();
  const { after, problem, ...values } = parseQuery(pageQuery, await searchParams);
  const lists = await listRegionalLists(actor, after || null);
  if (!lists) notFound();
  const plans = await listPlansToEnter(actor);
  const t = await getTranslations();
  const known = /^(regional\.refusals|tableFile)\.\w+$/.test(problem) && t.has(problem as never);
  // Only what our own route says is said again: an address somebody bent puts no words into the page.
  const columns = columnsIn(values.columns);
  const type = /^\w{1,8}$/.test(values.type) ? values.type : "?";
  const told = { columns, type, maximum: Number(values.maximum) || 0, line: Number(values.line) || 0 };
  return (
    <>
      <PageHeader
        title={t("regional.lists.title")}
        lead={t("regional.lists.lead")}
        trail={[{ label: t("plan.title"), href: "/plans" }]}
      />
      <Columns
        main={
          <>
            <Upload problem={known ? (t(problem as never, told as never) as string) : null} />
            <PastLists lists={lists.rows} next={lists.next} />
          </>
        }
        aside={<PlansToEnter plans={plans} />}
      />
    </>
  );
}

const columnsIn = (typed: string) =>
  Object.values(regionalColumns)
    .map(([name]) => name)
    .filter((name) => typed.split(", ").includes(name))
    .join(", ");

function Upload({ problem }: { problem: string | null }) {
  const t = useTranslations("regional.lists");
  const words = useFormWords();
  return (
    <Card title={t("upload")}>
      <UploadForm words={words} label={t("file")} problem={problem} action="/plans/regional/upload">
        <FileField
          name="file"
          label={t("file")}
          hint={t("fileHint", { maximum: largestRegionalMegabytes })}
          accept=".csv,.txt,.xlsx,text/csv"
          width="full"
        />
        <div>
          <SubmitButton icon="upload">{t("send")}</SubmitButton>
        </div>
      </UploadForm>
    </Card>
  );
}
