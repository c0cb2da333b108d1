import { useTranslations } from "next-intl";
import { OwnConfirmation, OwnDisagreement } from "../own-answer";
import { confirmOwnHoursAction, disagreeOwnHoursAction } from "./hours-actions";

/** The hash of the hours on the page: the answer is to those and no others. */
type Props = { hash: string };

/** "Confermo queste ore": a name typed, a box ticked. */
export function ConfirmHoursForm({ hash }: Props) {
  const t = useTranslations("ownHours.confirm");
  return (
    <OwnConfirmation
      id="confirm-hours"
      hash={hash}
      action={confirmOwnHoursAction}
      title={t("title")}
      text={t("text")}
      name={t("name")}
      tick={t("tick")}
      button={t("button")}
    />
  );
}

/** "Non sono d'accordo", with what is not right: nothing is confirmed. */
export function DisagreeHoursForm({ hash }: Props) {
  const t = useTranslations("ownHours.disagree");
  return (
    <OwnDisagreement
      id="disagree-hours"
      hash={hash}
      action={disagreeOwnHoursAction}
      title={t("title")}
      text={t("text")}
      reason={t("reason")}
      hint={t("reasonHint")}
      button={t("button")}
    />
  );
}
