import { useTranslations } from "next-intl";
import { OwnConfirmation, OwnDisagreement } from "../own-answer";
import { confirmOwnPlanAction, disagreeOwnPlanAction } from "./actions";

/** The hash of the text on the page: the answer is to that one and no other. */
type Props = { hash: string };

/** "Confermo questo piano": a name typed, a box ticked. */
export function ConfirmForm({ hash }: Props) {
  const t = useTranslations("ownPlan.confirm");
  return (
    <OwnConfirmation
      id="confirm-plan"
      hash={hash}
      action={confirmOwnPlanAction}
      title={t("title")}
      text={t("text")}
      name={t("name")}
      tick={t("tick")}
      button={t("button")}
    />
  );
}

/** "Non sono d'accordo", with what is not right: nothing is signed. */
export function DisagreeForm({ hash }: Props) {
  const t = useTranslations("ownPlan.disagree");
  return (
    <OwnDisagreement
      id="disagree-plan"
      hash={hash}
      action={disagreeOwnPlanAction}
      title={t("title")}
      text={t("text")}
      reason={t("reason")}
      hint={t("reasonHint")}
      button={t("button")}
    />
  );
}
