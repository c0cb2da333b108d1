import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { supportActionKinds } from "@/domain/support-action";
import { today } from "@/lib/clock";
import { parseQuery } from "@/lib/query";
import { listColleagues } from "@/server/households/colleagues";
import { requireActor } from "@/server/session";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { SupportActionFields } from "../support-action-fields";
import { addSupportActionAction } from "./actions";

export const generateMetadata = titled("household.support.add");

const startsFrom = z.object({
  goal: z.uuid().nullish().catch(null),
  kind: z.enum(supportActionKinds).nullish().catch(null),
});

/** Something is to be done with the whole household. */
export default async function AddSupportActionPage({
  params,
  searchParams,
}: PageProps<"/households/[householdId]/support/new">) {
  const household = await fileFor(params);
  const actor = await requireActor();
  const { goal, kind } = parseQuery(startsFrom, await searchParams);
  const t = await getTranslations("household.support");
  return (
    <DeedPage household={household} title={t("add")} lead={t("lead")} action={addSupportActionAction} submit={t("add")}>
      <SupportActionFields
        household={household}
        colleagues={await listColleagues(actor)}
        values={{
          startedOn: today(),
          assigneeId: actor.id,
          status: "ONGOING",
          goalId: goal ?? "",
          kind: kind ?? "",
        }}
      />
    </DeedPage>
  );
}
