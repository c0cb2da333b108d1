import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { asPersonLanguage } from "@/lib/languages";
import { getOwnHours } from "@/server/person-links/get-own-hours";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { changeWords } from "../change-words";
import { EndedLink } from "../ended-link";
import { OwnHeading } from "../own-heading";
import { visitCookie } from "../visit-cookie";
import { Answered } from "./answered";
import { Changes } from "./changes";
import { OwnHours } from "./own-hours";
import { PlanToAnswer } from "./plan-to-answer";

/** Page title. */
export const generateMetadata = titled("ownPlan.title");

/** The person's own plan, or the hours they are asked about, for the half hour after they opened their link: to be read and answered, then what comes next. */
export default async function OwnPlanPage() {
  const visit = (await cookies()).get(visitCookie)?.value ?? "";
  const hours = await getOwnHours(visit);
  if (hours) return <OwnHours page={hours} />;
  const own = await getOwnPlan(visit);
  if (own?.text) return <PlanToAnswer text={own.text} call={own.call} />;
  if (own?.answer) return <Answered answer={own.answer} call={own.call} />;
  const t = await getTranslations("ownPlan");
  if (!own || own.state === "open") return <OwnHeading title={t("visitOver.title")} lead={t("visitOver.text")} />;
  const language = asPersonLanguage(await getLocale()) ?? "it";
  return (
    <>
      <EndedLink state={own.state} purpose="PLAN" call={own.call.providerOrganisation} />
      {own.since && (
        <div className="mt-6">
          <Changes said={changeWords(t, language, own.since)} />
        </div>
      )}
    </>
  );
}
