import { getTranslations } from "next-intl/server";

const steps = ["household", "referral", "plan", "work"] as const;

/** What Ponte is, in two lines and one drawing: a bridge from a home to a place of work. */
export async function Welcome() {
  const t = await getTranslations("auth.signIn");
  return (
    <section className="on-dark relative flex flex-col justify-between gap-10 bg-emphasis px-5 pt-7 text-white md:px-10 md:pt-12">
      <div className="max-w-xl">
        <h2 className="text-3xl text-white md:text-4xl">{t("welcome")}</h2>
        <p className="mt-4 text-lg">{t("about")}</p>
        <ol className="mt-6 grid gap-x-8 gap-y-2 sm:grid-cols-2">
          {steps.map((step, index) => (
            <li key={step} className="flex items-baseline gap-3">
              <span aria-hidden className="font-bold text-xl tabular-nums">
                {index + 1}
              </span>
              {t(`steps.${step}`)}
            </li>
          ))}
        </ol>
      </div>
      <Bridge />
    </section>
  );
}

/** The bridge itself, for the eye only. */
function Bridge() {
  const pillars = [150, 250, 350, 450];
  return (
    <svg
      aria-hidden
      viewBox="0 0 600 130"
      className="w-full max-w-2xl self-center pb-3"
      fill="none"
      stroke="currentColor"
    >
      <g className="text-white" strokeWidth="4" strokeLinejoin="round" strokeLinecap="round">
        <path d="M8 78 V44 L44 16 L80 44 V78 M34 78 V56 H54 V78" />
        <path d="M520 78 V34 L546 46 V34 L572 46 V24 H592 V78 M540 60 H548 M560 60 H568" />
        <path d="M0 78 H600" />
      </g>
      <g className="text-accent-light" strokeWidth="3">
        <path d="M80 76 Q200 -28 300 42 Q400 -28 520 76" />
        {pillars.map((x) => (
          <path key={x} d={`M${x} ${x === 250 || x === 350 ? 22 : 28} V76`} />
        ))}
        <path d="M300 42 V76" />
      </g>
      <g className="text-white/60" strokeWidth="3" strokeLinecap="round">
        <path d="M0 104 q15 -10 30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0" />
        <path d="M30 122 q15 -10 30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0 t30 0" />
      </g>
    </svg>
  );
}
