import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { internshipMovesFrom } from "@/domain/internship";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { getInternship } from "@/server/internships/get-internship";
import { requireActor } from "@/server/session";
import { CaseHistory } from "../../case-history";
import { InternshipStatusTag, nameOf } from "../words";
import { DossierCard } from "./dossier-card";
import { Ended } from "./ended";
import { PapersCard } from "./papers-card";
import { Project } from "./project";
import { SignaturesCard } from "./signatures-card";

/** Page title. */
export const generateMetadata = titled("internship.one");

/** One internship on one page: its project, who signed, its dossier, its papers, what happened. */
export default async function InternshipPage({ params }: PageProps<"/internships/[internshipId]">) {
  const actor = await requireActor();
  const internship = await getInternship(actor, idParam((await params).internshipId));
  if (!internship) notFound();
  const t = await getTranslations("internship");
  const history = await getTranslations("history");
  const { id, code, status, person, plan, agreement, startsOn, endsOn, endedOn, writes } = internship;
  const moves = writes ? internshipMovesFrom(status) : [];
  const here = `/internships/${id}`;
  return (
    <>
      <PageHeader
        title={nameOf(person)}
        eyebrow={t("code", { code })}
        tag={<InternshipStatusTag status={status} />}
        trail={[
          { label: t("title"), href: "/internships" },
          { label: `PIP ${plan.code}`, href: `/plans/${plan.id}#outcomes` },
        ]}
        meta={[
          <span key="host">{agreement.host.name}</span>,
          <span key="days">{t("fromTo", { from: formatDay(startsOn), to: formatDay(endedOn ?? endsOn) })}</span>,
        ]}
        actions={
          <>
            {moves.includes("edit") && (
              <ButtonLink href={`${here}/edit`} tone="secondary" icon="pencil">
                {t("edit.title")}
              </ButtonLink>
            )}
            {(["complete", "extend", "endEarly", "cancel"] as const)
              .filter((move) => moves.includes(move) && (move !== "complete" || endsOn <= today()))
              .map((move) => (
                <ButtonLink
                  key={move}
                  href={`${here}/move/${move}`}
                  tone={move === "complete" ? "primary" : move === "extend" ? "secondary" : "quiet"}
                >
                  {t(`moves.${move}.title`)}
                </ButtonLink>
              ))}
          </>
        }
      />
      <Columns
        main={
          <>
            <Ended internship={internship} />
            {status !== "DRAFT" && status !== "CANCELLED" && <DossierCard internship={internship} />}
            <Project internship={internship} />
          </>
        }
        aside={
          <>
            <SignaturesCard internship={internship} />
            <PapersCard internship={internship} />
            <Card title={history("title")}>
              <CaseHistory events={internship.history.rows} />
            </Card>
          </>
        }
      />
    </>
  );
}
