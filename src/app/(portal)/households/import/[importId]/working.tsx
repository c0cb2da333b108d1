import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { ProgressBar } from "@/components/data/progress-bar";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import type { WorkStatus } from "@/domain/landlord-import";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import { resumeListAction } from "./actions";

/** How far the work in the background is; taken up again from here when it stopped. */
export function Working({ list, status }: { list: LandlordList; status: WorkStatus }) {
  const t = useTranslations("landlordImport.working");
  const { id, doneCount, rowCount, version } = list;
  return (
    <Card title={t(status)}>
      <ProgressBar
        address={`/households/import/${id}/progress`}
        label={t(status)}
        done={doneCount}
        total={rowCount}
        status={status}
        words={t.raw("progress")}
        first={t("progress", { done: doneCount, total: rowCount })}
      />
      {/* Without JavaScript the page asks again by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="mt-4 text-soft">
        {t("leave")}{" "}
        <Link href={`/households/import/${id}`} className="link">
          {t("refresh")}
        </Link>
      </p>
      {list.stopped && (
        <div className="mt-5">
          <Notice tone="warning">{t("stopped")}</Notice>
          <Form action={resumeListAction} id="resume" label={t("resume")} className="mt-4 flex flex-wrap gap-3">
            <HiddenField name="importId" value={id} />
            <VersionField value={String(version)} />
            <SubmitButton icon="refresh">{t("resume")}</SubmitButton>
          </Form>
        </div>
      )}
    </Card>
  );
}
