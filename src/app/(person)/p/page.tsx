import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { asPersonLanguage } from "@/lib/languages";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { changeWords } from "../change-words";
import { EndedLink } from "../ended-link";
import { OwnHeading } from "../own-heading";
import { visitCookie } from "../visit-cookie";
import { Answered } from "./answered";
import { Changes } from "./changes";
import { PlanToAnswer } from "./plan-to-answer";

/** Page title. */
export const generateMetadata = titled("ownPlan.title");

/** The person's own plan, for the half hour after they opened their link: to be read and answered, then what comes next. */
export default async function OwnPlanPage() {
  const own = await getOwnPlan((await cookies()).get(visitCookie)?.value ?? "");
  if (own?.text) return <PlanToAnswer text={own.text} call={own.call} />;
  if (own?.answer) return <Answered answer={own.answer} call={own.call} />;
  const t = await getTranslations("ownPlan");
  if (!own || own.state === "open") return <OwnHeading title={t("visitOver.title")} lead={t("visitOver.text")} />;
  const language = asPersonLanguage(await getLocale()) ?? "it";
  return (
    <>
      <EndedLink state={own.state} call={own.call.providerOrganisation} />
      {own.since && (
        <div className="mt-6">
          <Changes said={changeWords(t, language, own.since)} />
        </div>
      )}
    </>
  );
}
