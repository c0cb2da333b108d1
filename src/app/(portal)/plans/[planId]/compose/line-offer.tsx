"use client";

import { type LineField, type LineTexts, lineFields } from "@/domain/line-texts";
import { formatDay, parseDay } from "@/lib/dates";
import type { LocalDraft } from "@/lib/local-draft";
import { Offer, type OfferWords } from "../../../local-drafts/offer";

type Props = {
  offer: LocalDraft;
  service: string;
  /** The line as its form stands. */
  now: LineTexts;
  deliverers: { value: string; label: string }[];
  words: Record<"quantity" | "startsOn" | "endsOn" | "deliverer" | "thirdParties" | "reason", string> & {
    offer: OfferWords;
  };
  answer: (take: boolean) => void;
};

/** What an earlier visit left unsaved in a line, field by field where it differs. */
export function LineOffer({ offer, service, now, deliverers, words, answer }: Props) {
  const labels: Record<LineField, string> = {
    quantity: words.quantity,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    delivererId: words.deliverer,
    thirdParties: words.thirdParties,
    deviationReason: words.reason,
  };
  const said = (field: LineField, value: string) => {
    if (field === "startsOn" || field === "endsOn") return formatDay(parseDay(value)) || value;
    return field === "delivererId" ? (deliverers.find((one) => one.value === value)?.label ?? value) : value;
  };
  const fields = lineFields.flatMap((field) => {
    const [before, after] = [now[field], offer.values[field] ?? ""];
    if (before === after) return [];
    return [{ name: field, label: labels[field], before: said(field, before), after: said(field, after) }];
  });
  return (
    <Offer
      at={offer.at}
      label={service}
      fields={fields}
      words={words.offer}
      resume={() => answer(true)}
      discard={() => answer(false)}
    />
  );
}
