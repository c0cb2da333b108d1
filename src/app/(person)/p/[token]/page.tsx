import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { readLinkDoor } from "@/server/person-links/open-link";
import { EndedLink } from "../../ended-link";
import { OwnForm } from "../../own-form";
import { OwnHeading } from "../../own-heading";
import { UnknownLink } from "../../unknown-link";
import { openLinkAction } from "../actions";

/** Page title. */
export const generateMetadata = titled("ownPlan.title");

/** Where a personal link leads first: who is there? A link that leads to nothing any more says why, a guessed one nothing. */
export default async function DoorPage({ params }: PageProps<"/p/[token]">) {
  const { token } = await params;
  const door = await readLinkDoor(token);
  if (!door) return <UnknownLink />;
  if (door.state !== "open") return <EndedLink state={door.state} purpose={door.purpose} call={door.call} />;
  const t = await getTranslations("ownPlan.door");
  const hours = await getTranslations("ownHours.door");
  const own =
    door.purpose === "HOURS"
      ? { title: hours("title"), lead: hours("lead"), open: hours("open") }
      : { title: t("title"), lead: t("lead"), open: t("open") };
  return (
    <>
      <OwnHeading title={own.title} lead={own.lead} />
      <Card>
        <OwnForm action={openLinkAction} id="open" label={own.title}>
          <HiddenField name="token" value={token} />
          <TextField
            name="answer"
            label={t(door.asks)}
            hint={t(`${door.asks}Hint`)}
            autoComplete={door.asks === "birthDate" ? "bday" : "off"}
            spellCheck={false}
            width="short"
            maxLength={40}
            code={door.asks === "code"}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{own.open}</SubmitButton>
          </div>
        </OwnForm>
      </Card>
      <p className="mt-4 text-soft text-sm">{t("safe")}</p>
    </>
  );
}
