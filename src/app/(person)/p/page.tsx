import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { EndedLink } from "../ended-link";
import { OwnHeading } from "../own-heading";
import { visitCookie } from "../visit-cookie";
import { Answered } from "./answered";
import { PlanToAnswer } from "./plan-to-answer";

/** Page title. */
export const generateMetadata = titled("ownPlan.title");

/** The person's own plan, for the half hour after they opened their link: to be read and answered, then what comes next. */
export default async function OwnPlanPage() {
  const own = await getOwnPlan((await cookies()).get(visitCookie)?.value ?? "");
  if (own?.text) return <PlanToAnswer text={own.text} call={own.call} />;
  if (own?.answer) return <Answered answer={own.answer} call={own.call} />;
  if (own && own.state !== "open") return <EndedLink state={own.state} call={own.call.providerOrganisation} />;
  const t = await getTranslations("ownPlan.visitOver");
  return <OwnHeading title={t("title")} lead={t("text")} />;
}
