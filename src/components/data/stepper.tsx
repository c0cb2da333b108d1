import { useTranslations } from "next-intl";
import { Icon } from "../icon";
import { Link } from "../link";

/** One step of a long task. A step already reached may be opened again. */
export type Step = { label: string; state: "done" | "current" | "todo"; href?: string };

type Props = { label: string; steps: Step[] };

/** Where one is in a task of several screens. */
export function Stepper({ label, steps }: Props) {
  const t = useTranslations("common");
  const current = steps.findIndex((step) => step.state === "current");
  return (
    <nav aria-label={label} className="mb-6 print:hidden">
      {current >= 0 && (
        <p className="mb-2 font-semibold text-soft text-sm sm:hidden">
          {t("stepOf", { step: current + 1, steps: steps.length })}: {steps[current]?.label}
        </p>
      )}
      <ol className="flex gap-1 sm:gap-2">
        {steps.map((step, index) => (
          <li key={step.label} className="min-w-0 flex-1" aria-current={step.state === "current" ? "step" : undefined}>
            <span
              aria-hidden
              className={`block h-1.5 rounded-sm ${step.state === "todo" ? "bg-line" : "bg-primary"}`}
            />
            <StepLabel step={step} number={index + 1} done={t("stepDone")} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepLabel({ step, number, done }: { step: Step; number: number; done: string }) {
  const text = (
    <>
      {step.state === "done" ? (
        <Icon name="check" className="size-5 text-primary" label={done} />
      ) : (
        <span className={step.state === "current" ? "text-primary" : ""}>{number}.</span>
      )}
      <span className="truncate">{step.label}</span>
    </>
  );
  const look = `mt-1.5 inline-flex max-w-full items-center gap-1 max-sm:sr-only ${step.state === "current" ? "font-bold" : "text-soft"}`;
  return step.href && step.state !== "current" ? (
    <Link href={step.href} className={`${look} rounded-sm underline underline-offset-4 hover:text-link-hover`}>
      {text}
    </Link>
  ) : (
    <span className={look}>{text}</span>
  );
}
