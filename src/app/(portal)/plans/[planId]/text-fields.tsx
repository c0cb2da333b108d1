import { useTranslations } from "next-intl";
import { KeptText } from "./kept-text";

/** The hidden fields that bind an agreement or a signature to the text its reader saw. */
export function TextFields({ hash, text }: { hash: string; text: string }) {
  const t = useTranslations("news.live");
  return (
    <KeptText
      hash={hash}
      text={text}
      words={{ changed: t("textChanged"), hint: t("textChangedHint"), reread: t("reread") }}
    />
  );
}
