import "server-only";
import { isProposed } from "@/domain/repayment";
import { formatDay, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { RepaymentPaper } from "../repayments/get-paper";
import type { Fact, Say } from "./sheet-data";
import { typeset } from "./typst";

const words = "debtor terms instalments rules signatures number dueOn amount".split(" ");

/** A repayment plan as a PDF to be signed by the household and the creditor: the debt acknowledged, every instalment, what is lost by missing one. */
export function renderRepayment(plan: RepaymentPaper, say: Say, demonstration: boolean): Promise<Uint8Array> {
  const { household, creditor } = plan;
  const said = (key: string, values?: Record<string, string | number>) => say(`repayment.document.${key}`, values);
  const title = said("title");
  const owner = household.caseOwner.name;
  const holders = household.members.map(({ person }) => `${person.lastName} ${person.firstName}`.trim());
  const signed = plan.signedOn ? said("signedOn", { day: formatDay(plan.signedOn) }) : null;
  const from = formatDay(plan.signedOn ?? plan.proposedOn);
  const reference = said("reference", { code: household.code, number: plan.number });
  return typeset("repayment-plan", {
    language: "it",
    direction: "ltr",
    title,
    author: household.organisation.name,
    subtitle: said("subtitle", { code: household.code, number: plan.number, day: from }),
    demonstration,
    costs: false,
    draft: false,
    notice: isProposed(plan.status) ? said("toSign") : null,
    debtor: debtorOf(plan, holders, said),
    acknowledgement: said("acknowledgement", { amount: formatCents(plan.recognisedDebtCents), creditor }),
    versionOf: plan.previousId
      ? said("versionOf", { number: plan.number, amount: formatCents(plan.carriedCents) })
      : null,
    terms: termsOf(plan, said),
    rows: plan.instalments.map(({ number, dueOn, amountCents }) => [
      String(number),
      formatDay(dueOn),
      formatCents(amountCents),
    ]),
    total: [said("total"), "", formatCents(plan.recognisedDebtCents - plan.downPaymentCents)],
    rules: rulesOf(plan, said),
    signatures: [
      { role: said("household"), name: holders.join(", "), signed, witness: null },
      { role: signed ? said("creditor") : said("creditorSigns", { creditor }), name: creditor, signed, witness: null },
      ...(signed ? [] : [{ role: said("witness", { name: owner }), name: owner, signed, witness: null }]),
    ],
    words: {
      draft: "",
      demonstration: say("document.demonstration"),
      demonstrationText: say("document.demonstrationText"),
      header: household.organisation.name,
      footer: `${title} · ${reference}`,
      hash: "",
      page: say("document.page", { n: "{n}", m: "{m}" }),
      signatureLine: say("document.signatureLine"),
      place: say("document.place"),
      ...Object.fromEntries(words.map((word) => [word, said(word)])),
    },
  });
}

type Said = (key: string, values?: Record<string, string | number>) => string;

const debtorOf = ({ household }: RepaymentPaper, holders: string[], said: Said): Fact[] => {
  const [home] = household.tenancies;
  return [
    [said("holder"), holders.join(", ")],
    [
      said("identifier"),
      household.members
        .map(({ person }) => person.identifier)
        .filter(Boolean)
        .join(", "),
    ],
    [
      said("home"),
      home &&
        [[home.address, home.streetNumber].filter(Boolean).join(" "), home.unit, home.city].filter(Boolean).join(", "),
    ],
    [said("contract"), home?.contractCode],
  ];
};

const termsOf = (plan: RepaymentPaper, said: Said): Fact[] => [
  [said("creditor"), plan.creditor],
  [said("debt"), formatCents(plan.recognisedDebtCents)],
  [said("downPayment"), formatCents(plan.downPaymentCents)],
  [said("count"), said("countOf", { count: plan.instalments.length, every: plan.everyMonths })],
  [said("first"), formatDay(toDay(plan.firstDueOn))],
  [said("last"), formatDay(plan.instalments.at(-1)?.dueOn)],
  [
    said("rent"),
    plan.monthlyRentCents === null ? null : said("aMonth", { amount: formatCents(plan.monthlyRentCents) }),
  ],
  [said("paymentReference"), plan.reference],
];

const rulesOf = ({ lapseDays, monthlyRentCents, downPaymentCents }: RepaymentPaper, said: Said) => [
  said("rule.amounts"),
  ...(downPaymentCents > 0 ? [said("rule.downPayment")] : []),
  ...(monthlyRentCents ? [said("rule.rent")] : []),
  lapseDays === null ? said("rule.lapseUnknown") : said("rule.lapse", { days: lapseDays }),
  said("rule.change"),
];
