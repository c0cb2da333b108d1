import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { keptDays } from "@/domain/evidence";
import { formatMoment } from "@/lib/dates";
import { getPack } from "@/server/evidence/read-packs";
import { workerSeen } from "@/server/readiness";
import { requireActor } from "@/server/session";
import { AskAgain } from "../ask-again";
import { PackLinks } from "../pack-links";
import { PackTag, useAbout } from "../words";
import { Making } from "./making";

/** Page title. */
export const generateMetadata = titled("evidence.one");

/** One pack: growing, ready to be taken away, failed or over its time. */
export default async function PackPage({ params }: PageProps<"/evidence/[packId]">) {
  const actor = await requireActor();
  const pack = await getPack(actor, idParam((await params).packId));
  if (!pack) notFound();
  const t = await getTranslations("evidence");
  const { state } = pack;
  const making = state === "queued" || state === "running";
  return (
    <>
      <PageHeader
        eyebrow={t("one")}
        title={<About pack={pack} />}
        tag={<PackTag state={state} />}
        meta={[
          t("askedBy", { name: pack.requestedBy.name, at: formatMoment(pack.requestedAt) }),
          ...(pack.plans === null ? [] : [t("plansCount", { count: pack.plans })]),
        ]}
        trail={[{ label: t("title"), href: "/evidence" }]}
      />
      <Card>
        {making && <Making pack={pack} asleep={!(await workerSeen())} />}
        {state === "done" && <PackLinks pack={pack} />}
        {state === "failed" && (
          <>
            <Notice tone="danger">{t(`failedText.${pack.failure === "STOPPED" ? "STOPPED" : "ERROR"}`)}</Notice>
            <AskAgain pack={pack} words={t("ask.retry")} />
          </>
        )}
        {state === "expired" && (
          <>
            <p>{t("expiredText", { days: keptDays })}</p>
            <AskAgain pack={pack} words={t("ask.again")} />
          </>
        )}
      </Card>
    </>
  );
}

function About({ pack }: { pack: Parameters<ReturnType<typeof useAbout>["about"]>[0] }) {
  return useAbout().about(pack);
}
