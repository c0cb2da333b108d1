import "server-only";
import { type DocumentKind, hasLargeType } from "@/domain/document";
import { applicationData } from "./application-data";
import { personCopyData } from "./person-copy-data";
import { pipData } from "./pip-data";
import type { PlanDocument } from "./plan-document";
import { privacyNoticeData } from "./privacy-notice-data";
import type { Wanted } from "./sheet-data";
import { typeset } from "./typst";
import { variationData } from "./variation-data";

const dataOf = {
  pip: pipData,
  variation: variationData,
  application: applicationData,
  "privacy-notice": privacyNoticeData,
  "person-copy": personCopyData,
} as const satisfies Record<DocumentKind, (document: PlanDocument, wanted: Wanted) => object>;

/** Everything a template needs to set one paper: finished words, in the paper's language. */
export const documentData = (kind: DocumentKind, document: PlanDocument, wanted: Wanted): object =>
  dataOf[kind](document, { ...wanted, large: wanted.large && hasLargeType(kind) });

/** A paper as a PDF: tagged, titled, in its language. The engine behind it (Typst) may be another one day; nobody else knows it. */
export const renderDocument = (kind: DocumentKind, data: object): Promise<Uint8Array> => typeset(kind, data);
