import "server-only";
import { internshipLimits } from "@/domain/internship";
import { formatDay } from "@/lib/dates";
import type { AgreementPage } from "../internships/read-agreements";
import { actSheet, signer } from "./act-sheet";
import type { Fact, Say } from "./sheet-data";

const articles = ["object", "limits", "tutors", "promoter", "host", "person", "duration"] as const;
const words = ["parties", "agreed", "signatures"].map((word) => `internship.paper.${word}`);

/** The convention between promoter and host, short: who, what each undertakes, until when (model of decreto 6286 of 07/05/2018). */
export function agreementData(agreement: AgreementPage, say: Say) {
  const { number, promoter, host, hostRepresentative } = agreement;
  const [signedOn, validTo] = [formatDay(agreement.signedOn), formatDay(agreement.validTo)];
  const values = {
    months: internshipLimits.months,
    disabled: internshipLimits.monthsDisabled,
    from: signedOn,
    to: validTo,
  };
  const site = host.sites[0];
  return {
    ...actSheet(
      {
        title: say("internship.paper.agreementTitle"),
        author: promoter.name,
        subtitle: say("internship.paper.agreementSubtitle", { number, promoter: promoter.name, host: host.name }),
        reference: say("internship.agreements.number", { number }),
        draft: false,
        words,
      },
      say,
    ),
    parties: [
      [say("internship.promoter"), promoter.name],
      [say("internship.paper.operatorCode"), promoter.operatorCode],
      [say("internship.host"), host.name],
      [say("internship.paper.taxCode"), host.taxCode],
      [say("internship.paper.seat"), site && [site.name, site.address, site.city].join(", ")],
      [say("internship.agreements.representative"), hostRepresentative],
    ] satisfies Fact[],
    articles: articles.map((article) => ({
      title: say(`internship.paper.articles.${article}.title`),
      text: say(`internship.paper.articles.${article}.text`, values),
    })),
    signatures: [
      signer(say, "internship.promoter", promoter.name, signedOn),
      signer(say, "internship.host", hostRepresentative, signedOn),
    ],
  };
}
