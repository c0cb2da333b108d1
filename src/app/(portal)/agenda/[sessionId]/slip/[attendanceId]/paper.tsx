import { directionOf, type PersonLanguage } from "@/lib/languages";
import type { slipLines } from "./slip-lines";

type Props = { lines: Awaited<ReturnType<typeof slipLines>>; language: PersonLanguage };

/** The sheet itself, in large letters: printed alone. */
export function Paper({ lines, language }: Props) {
  const facts = [
    { ...lines.when, language },
    { ...lines.where, language },
    { ...lines.with, language },
    lines.service,
    { ...lines.bring, language },
  ];
  return (
    <section
      aria-labelledby="slip-title"
      lang={language}
      dir={directionOf(language)}
      className="slip max-w-[50.625rem] rounded-sm border border-line bg-white p-5 text-lg"
    >
      <h2 id="slip-title" className="text-2xl text-emphasis">
        {lines.title}
      </h2>
      <p className="mt-1 font-semibold">{lines.to}</p>
      <dl className="mt-4 flex flex-col gap-4">
        {facts.map(({ term, text, language: own }) => (
          <div key={term}>
            <dt className="font-semibold text-soft">{term}</dt>
            <dd lang={own} className="wrap-anywhere">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 border-line border-t pt-4 font-semibold">{lines.call}</p>
    </section>
  );
}
