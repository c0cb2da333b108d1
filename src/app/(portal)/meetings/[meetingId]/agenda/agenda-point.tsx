import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { IconName } from "@/components/icon-names";
import type { pointChanges } from "@/domain/meeting-forms";
import { isShareable } from "@/domain/open-points";
import type { PointRead } from "@/server/meetings/get-meeting";
import { AudienceTag } from "../../words";
import { changePointAction } from "../actions";

type Change = (typeof pointChanges)[number];
type Props = { meetingId: string; point: PointRead; title: string; place: number; last: boolean };

/** One point of an agenda with what can be done to it. */
export function AgendaPoint({ meetingId, point, title, place, last }: Props) {
  const t = useTranslations("meeting.agenda");
  const { id, shared, kind } = point;
  const changes: { change: Change; label: string; icon?: IconName }[] = [
    ...(place > 1 ? [{ change: "UP" as const, label: t("up"), icon: "arrow-up" as const }] : []),
    ...(last ? [] : [{ change: "DOWN" as const, label: t("down"), icon: "arrow-down" as const }]),
    ...(shared ? [{ change: "KEEP" as const, label: t("keep") }] : []),
    ...(!shared && isShareable(kind) ? [{ change: "SHARE" as const, label: t("share") }] : []),
    { change: "DROP", label: t("drop") },
  ];
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-semibold">
          {place}. {title}
        </span>
        <AudienceTag shared={shared} />
      </p>
      <Form action={changePointAction} label={title} className="mt-2 flex flex-wrap gap-2">
        <HiddenField name="meetingId" value={meetingId} />
        <HiddenField name="pointId" value={id} />
        {changes.map(({ change, label, icon }) => (
          <SubmitButton key={change} tone="secondary" small name="change" value={change} icon={icon}>
            {label}
            <span className="sr-only">: {title}</span>
          </SubmitButton>
        ))}
      </Form>
    </li>
  );
}
