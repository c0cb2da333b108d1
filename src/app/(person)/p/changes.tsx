import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";

/** What changes from one text to another, a sentence each. */
export function Changes({ said }: { said: string[] }) {
  const t = useTranslations("ownPlan.plan");
  return (
    <Card title={t("changes")} id="changes">
      {said.length === 0 && <p>{t("noChanges")}</p>}
      <ul className="flex list-disc flex-col gap-2 ps-5">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}
