import "server-only";
import { formatDay, formatMoment, formatTime } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { Say } from "../documents/sheet-data";
import type { Book, BookPlan } from "./book";
import { figureCells, figureColumns, figureHeads, figureWidths, type Part, sourceOf } from "./figure-words";

const signedBy = (delta: number, written: string) => (delta === 0 ? "—" : `${delta > 0 ? "+ " : "− "}${written}`);

/** One plan on paper: its versions and who signed them, what changed, its lines with their rows, the register, outcomes and files. */
export function planParts(say: Say, book: Book, one: BookPlan): Part[] {
  const { plan } = one;
  const heads = (...names: string[]) => names.map((name) => say(`evidence.columns.${name}`));
  const who = book.personOf(plan);
  const parts: (Part | null)[] = [
    {
      level: 2,
      title: say("evidence.parts.plan", { code: plan.code }),
      note: [
        who && `${who}${plan.person.identifier ? `, ${plan.person.identifier}` : ""}`,
        say(`plan.status.${plan.status}`),
        `${formatDay(plan.startsOn)} – ${formatDay(plan.endsOn)}`,
        plan.programme.name,
      ]
        .filter(Boolean)
        .join(" · "),
    },
    versions(say, one, heads),
    variations(say, book, one, heads),
    {
      level: 3,
      title: say("evidence.sheets.lines"),
      table: {
        columns: figureWidths,
        head: [say("evidence.parts.service"), ...figureHeads(say), say("evidence.parts.source")],
        rows: one.lines.map(({ line, total, proofs }) => [
          `${line.serviceCode} ${line.serviceName}`,
          ...figureCells(say, total, line.unitCostCents !== null),
          [
            sourceOf(say, total),
            proofs ? sourceOf(say, { sheet: "outcomes", rows: proofs }) : null,
            line.payBasis === "RESULT" ? say("evidence.byResult") : null,
          ]
            .filter(Boolean)
            .join("; "),
        ]),
        figures: figureColumns,
        foot: [say("evidence.total"), ...figureCells(say, one.total), sourceOf(say, one.total)],
      },
    },
    register(say, one, heads),
    corrections(say, one, heads),
    outcomes(say, one, heads),
    files(say, one, heads),
  ];
  return parts.filter((part) => part !== null);
}

type Heads = (...names: string[]) => string[];

const versions = (say: Say, { plan }: BookPlan, heads: Heads): Part => ({
  level: 3,
  title: say("evidence.parts.versions"),
  table: {
    columns: ["auto", "auto", 1, "auto", "auto", "auto"],
    head: heads("version", "signedAt", "signer", "plannedMinutes", "plannedCents", "hash"),
    rows: plan.versions.map((version) => [
      `${version.number} · ${say(`evidence.versionStatus.${version.status}`)}`,
      formatMoment(version.signedAt),
      version.signatures
        .map(({ role, signerName, method, witnessName, signedAt }) =>
          [
            `${say(`plan.signatures.roles.${role}`)}: ${signerName}`,
            say(`plan.signatures.methods.${method}`),
            witnessName && say("plan.signatures.witness", { name: witnessName }),
            formatMoment(signedAt),
          ]
            .filter(Boolean)
            .join(", "),
        )
        .join("; "),
      formatMinutes(version.totalMinutes),
      formatCents(version.totalCents),
      version.contentHash ?? "",
    ]),
    figures: [3, 4],
  },
});

function variations(say: Say, book: Book, { plan }: BookPlan, heads: Heads): Part | null {
  const rows = plan.versions.flatMap(({ number, variation }) =>
    (variation?.changes ?? []).map((change) => [
      say("evidence.fromTo", { from: variation?.baseVersion.number ?? "", to: number }),
      variation ? say(`variation.reasons.${variation.reason}`) : "",
      book.changeText(change),
      signedBy(change.deltaMinutes, formatMinutes(Math.abs(change.deltaMinutes))),
      signedBy(change.deltaCents, formatCents(Math.abs(change.deltaCents))),
    ]),
  );
  if (rows.length === 0) return null;
  const head = heads("versions", "reason", "change", "deltaMinutes", "deltaCents");
  return {
    level: 3,
    title: say("evidence.sheets.variations"),
    table: { columns: ["auto", 1, 2.4, "auto", "auto"], head, rows, figures: [3, 4] },
  };
}

const registerRowsOf = ({ lines, plan }: BookPlan) => [...lines.flatMap(({ line }) => line.register), ...plan.unplaced];

function register(say: Say, one: BookPlan, heads: Heads): Part {
  const rows = registerRowsOf(one).map((row) => {
    const { session } = row;
    const confirmed = row.confirmations.at(-1);
    return [
      `${formatDay(row.startsAt)} ${formatTime(row.startsAt)}–${formatTime(row.endsAt)}`,
      `${session.serviceCode} ${session.serviceName}`,
      session.operator.name,
      [say(`session.modes.${session.mode}`), session.site?.name, session.room, session.place]
        .filter(Boolean)
        .join(", "),
      session.content ?? "",
      say(`session.attendanceStatus.${row.status}`),
      formatMinutes(row.minutes),
      confirmed
        ? [
            say(`evidence.confirmation.${confirmed.method}`),
            formatMoment(confirmed.confirmedAt),
            row.confirmed ? null : say("evidence.beforeCorrection"),
          ]
            .filter(Boolean)
            .join(", ")
        : "—",
    ];
  });
  return {
    level: 3,
    title: say("evidence.sheets.register"),
    note: rows.length > 0 ? sourceOf(say, { sheet: "register", rows: spanOf(one.registerRows) }) : null,
    table: {
      columns: ["auto", 1.5, 1.1, 1.4, 1.8, "auto", "auto", 1.1],
      head: heads("when", "service", "operator", "where", "content", "attendance", "hours", "confirmed"),
      rows,
      figures: [6],
    },
  };
}

const spanOf = (rows: number[]) => `${Math.min(...rows)}–${Math.max(...rows)}`;

function corrections(say: Say, one: BookPlan, heads: Heads): Part | null {
  const rows = registerRowsOf(one).flatMap((row) =>
    row.corrections.map((was) => [
      formatMoment(row.startsAt),
      `${say(`session.attendanceStatus.${was.status}`)}, ${formatMinutes(was.minutes)}`,
      was.reason,
      `${was.correctedBy.name}, ${formatMoment(was.correctedAt)}`,
    ]),
  );
  if (rows.length === 0) return null;
  const head = heads("startsAt", "was", "reason", "correctedBy");
  return {
    level: 3,
    title: say("evidence.sheets.corrections"),
    table: { columns: ["auto", 1, 2, 1.2], head, rows },
  };
}

function outcomes(say: Say, { plan }: BookPlan, heads: Heads): Part | null {
  if (plan.outcomes.length === 0) return null;
  return {
    level: 3,
    title: say("evidence.sheets.outcomes"),
    table: {
      columns: [1.2, 1.2, "auto", "auto", 1.4, "auto", 1],
      head: heads("kind", "employer", "startsOn", "endsOn", "evidence", "provedOn", "standing"),
      rows: plan.outcomes.map((one) => [
        [say(`outcome.kinds.${one.kind}`), one.contractType && say(`outcome.contractTypes.${one.contractType}`)]
          .filter(Boolean)
          .join(", "),
        one.employer ?? "—",
        formatDay(one.startsOn),
        formatDay(one.endedOn ?? one.endsOn) || "—",
        one.evidence ?? "—",
        formatDay(one.provedOn) || "—",
        say(`outcome.standing.${one.standing}`),
      ]),
    },
  };
}

function files(say: Say, { plan }: BookPlan, heads: Heads): Part | null {
  if (plan.attachments.length === 0) return null;
  return {
    level: 3,
    title: say("evidence.sheets.files"),
    table: {
      columns: [1.4, 1, "auto", 1.3, "auto"],
      head: heads("fileName", "kind", "sizeBytes", "uploadedBy", "sha256"),
      rows: plan.attachments.map((file) => [
        file.title ?? file.fileName,
        say(`evidence.fileKinds.${file.kind}`),
        String(file.sizeBytes),
        `${file.uploadedBy.name}, ${formatMoment(file.createdAt)}`,
        file.sha256,
      ]),
      figures: [2],
    },
  };
}
