import { useTranslations } from "next-intl";

type Props = { title: string; facts: [term: string, value: string | null | undefined][] };

/** A box of the form: what each thing is called and what it is. */
export function Facts({ title, facts }: Props) {
  const t = useTranslations("common");
  return (
    <section className="pip__keep">
      <h2 className="mb-2 text-lg">{title}</h2>
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2 print:grid-cols-2">
        {facts.map(([term, value]) => (
          <div key={term} className="flex flex-wrap gap-x-2 border-line border-b py-1">
            <dt className="text-soft">{term}:</dt>
            <dd className="font-semibold">{value || <span className="font-normal text-soft">{t("notGiven")}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
