import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import type { Actor } from "@/domain/permissions";
import { formatDay, formatMoment } from "@/lib/dates";
import { listFileReads, type Readers, whoMaySee } from "@/server/file-reads/household-readers";
import { logWords } from "./privacy/words";

/** "Chi vede questo fascicolo" and "Chi ha visto", for the page of a household; nothing for who may not see it. */
export async function FileAccess({ actor, householdId }: { actor: Actor; householdId: string }) {
  const readers = await whoMaySee(actor, householdId);
  const reads = await listFileReads(actor, householdId);
  if (!readers || !reads) return null;
  const t = await getTranslations("privacy.panel");
  const words = await logWords();
  return (
    <Card title={t("whoSees")}>
      <ul className="flex flex-col gap-3">
        {readers.map((reader) => (
          <ReaderItem key={`${reader.kind} ${reader.organisationName} ${reader.names[0] ?? ""}`} reader={reader} />
        ))}
      </ul>
      <div className="mt-4 border-line border-t pt-4">
        <Disclosure summary={t("whoSaw")}>
          {reads.rows.length === 0 && <p className="text-soft">{t("nobodyYet")}</p>}
          <ul className="flex flex-col gap-2 text-sm">
            {reads.rows.map((read) => (
              <li key={read.id}>
                <span className="font-semibold">{read.actor.name}</span>
                <span className="block text-muted">
                  {formatMoment(read.at)} · {words.page(read.page)}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Card>
  );
}

async function ReaderItem({ reader }: { reader: Readers }) {
  const t = await getTranslations("privacy.panel");
  const why = t(reader.kind, { count: reader.count, until: formatDay(reader.until) });
  const many = reader.kind === "colleagues" || reader.kind === "provider";
  return (
    <li>
      <p className="font-semibold">{many || reader.names.length === 0 ? reader.organisationName : reader.names[0]}</p>
      <p className="text-soft text-sm">{why}</p>
      {many && reader.names.length > 0 && <p className="text-muted text-sm">{reader.names.join(", ")}</p>}
    </li>
  );
}
