import { getTranslations } from "next-intl/server";
import { ActionBar } from "@/components/data/action-bar";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import type { SessionDetail } from "@/server/sessions/get-session";
import { recordRegisterAction } from "./register-action";
import { RegisterRowFields } from "./register-row";

/** The register of one appointment on one page: a place for each person still to be written, what was done, one button. */
export async function RegisterForm({ session }: { session: SessionDetail }) {
  const t = await getTranslations("register");
  const words = await getTranslations("session");
  const waiting = session.attendances.filter(({ status }) => status === "BOOKED");
  if (waiting.length === 0) return null;
  // A place keeps its number whatever becomes of the others: what was typed in it never ends up beside somebody else.
  const order = session.attendances.map(({ id }) => id).sort();
  const placed = waiting.map((participant) => ({ participant, place: order.indexOf(participant.id) + 1 }));
  const name = ({ person }: (typeof waiting)[number]) => `${person.lastName} ${person.firstName}`;
  const label = (participant: (typeof waiting)[number], field: string) =>
    t("answerFor", { name: name(participant), field });
  const labels = Object.fromEntries(
    placed.flatMap(({ participant, place }) => [
      [`status${place}`, label(participant, words("attendance"))],
      [`minutes${place}`, label(participant, words("minutes"))],
      [`absenceReason${place}`, label(participant, words("absenceReason"))],
      [`note${place}`, label(participant, words("note"))],
      [`concern${place}`, label(participant, t("concern"))],
      [`concernAudience${place}`, label(participant, t("concernAudience"))],
    ]),
  );
  const several = placed.length > 1;
  return (
    <Form action={recordRegisterAction} id="register-page" label={words("register")} labels={labels}>
      <HiddenField name="sessionId" value={session.id} />
      {several && <p className="max-w-prose text-soft">{t("intro")}</p>}
      {placed.map(({ participant, place }) => (
        <RegisterRowFields
          key={participant.id}
          session={session}
          participant={participant}
          place={place}
          several={several}
        />
      ))}
      <TextArea
        readers="CASE"
        name="content"
        label={several ? `${words("content")} (${t("shared").toLowerCase()})` : words("content")}
        hint={words("contentHint")}
        optional
        rows={3}
        maximum={2000}
        defaultValue={session.content ?? ""}
      />
      <ActionBar>
        <SubmitButton>{several ? t("save") : words("record")}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
