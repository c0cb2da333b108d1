import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import type { Actor } from "@/domain/permissions";
import { listAlternatives } from "@/server/alternatives/get-alternatives";
import { Decided } from "./alternatives/decided";

type Props = { actor: Actor; planId: string };

/** What was considered with the person before this text, and why it was chosen; nothing when there was nothing to choose. */
export async function AlternativesConsidered({ actor, planId }: Props) {
  const { open, decided } = await listAlternatives(actor, planId);
  if (open.length + decided.length === 0) return null;
  const t = await getTranslations("alternative");
  const names = open.map(({ name }) => name).join(", ");
  return (
    <Card title={t("decided")} id="alternatives">
      {decided.length > 0 && <Decided decided={decided} />}
      {open.length > 0 && (
        <p className="mt-3">
          {t("openCount", { count: open.length, names })}{" "}
          <Link href={`/plans/${planId}/alternatives`}>{t("compare")}</Link>
        </p>
      )}
    </Card>
  );
}
