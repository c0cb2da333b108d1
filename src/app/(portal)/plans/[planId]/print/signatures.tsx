import { useTranslations } from "next-intl";
import { formatMoment } from "@/lib/dates";
import type { PlanPage } from "@/server/plans/get-plan";

/** Place, date and signatures: the recorded ones with how and when, and a line to sign on for those still missing. */
export function PaperSignatures({ page: { signatures, named, required } }: { page: PlanPage }) {
  const t = useTranslations("plan");
  return (
    <section className="pip__keep">
      <h2 className="mb-2 text-lg">{t("print.signatures")}</h2>
      <p className="mb-6">{t("print.place")}: ______________________________</p>
      <div className="grid gap-6 sm:grid-cols-3 print:grid-cols-3">
        {required.map((role) => {
          const signed = signatures.find((one) => one.role === role);
          return (
            <div key={role}>
              <p className="font-semibold">{t(`signatures.roles.${role}`)}</p>
              {signed ? (
                <>
                  {named && <p>{signed.signerName}</p>}
                  <p className="text-sm">
                    {t("print.signedText", {
                      method: t(`signatures.methods.${signed.method}`),
                      at: formatMoment(signed.signedAt),
                    })}
                  </p>
                  {signed.witnessName && named && (
                    <p className="text-sm">{t("signatures.witness", { name: signed.witnessName })}</p>
                  )}
                </>
              ) : (
                <p className="mt-10 border-emphasis border-t pt-1 text-soft text-sm">{t("print.signature")}</p>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
