import "server-only";
import { measures } from "@/domain/delivery";
import { type EvidenceFigures, rowsInWords, sumOf } from "@/domain/evidence";
import { inReadingOrder } from "@/domain/plan-content";
import type { TableCell } from "@/lib/spreadsheet";
import type { Say } from "../documents/sheet-data";
import type { EvidenceLine, EvidencePlan, EvidenceRow } from "./read-plans";
import { type SheetName, sheetColumns } from "./sheets";

/** A sheet's rows that a figure is the sum of, and in which row of Righe or Totali it stands itself. */
export type Traced = EvidenceFigures & { row: number; sheet: SheetName; rows: string };

/** One line of a plan with where its hours come from. */
export type BookLine = { line: EvidenceLine; total: Traced; proofs: string };

/** One plan of a pack: what is told of it, and where in the workbook each figure comes from. */
export type BookPlan = { plan: EvidencePlan; lines: BookLine[]; registerRows: number[]; total: Traced };

/** One service over all the plans. */
export type BookService = Traced & { code: string; name: string };

const figureCells = (figures: EvidenceFigures, known: boolean) => [
  ...measures.map((measure) => figures[`${measure}Minutes`]),
  ...measures.map((measure) => (known ? figures[`${measure}Cents`] : null)),
];

/**
 * The workbook of a pack while it grows, plan by plan: every row once, with its id, and for every figure the rows it is the sum
 * of. What the PDF says is read from here, so that the two cannot differ.
 */
export class Book {
  readonly sheets = Object.fromEntries(Object.keys(sheetColumns).map((name) => [name, []])) as unknown as Record<
    SheetName,
    TableCell[][]
  >;
  private readonly services = new Map<string, { name: string; figures: EvidenceFigures[]; rows: number[] }>();
  private readonly totals: { row: number; figures: EvidenceFigures }[] = [];

  constructor(
    private readonly say: Say,
    /** Whether people and free texts are named. */
    private readonly named: boolean,
  ) {}

  /** Adds a row; gives its number in the sheet, in which the heading is the first. */
  private add(sheet: SheetName, ...cells: TableCell[]) {
    this.sheets[sheet].push(cells);
    return this.sheets[sheet].length + 1;
  }

  private text = (text: string | null | undefined) => (this.named ? (text ?? null) : null);

  /** How many rows of the register there are so far. */
  get registerRows() {
    return this.sheets.register.length;
  }

  /** Adds a plan with everything that hangs on it. */
  addPlan(plan: EvidencePlan): BookPlan {
    const { say } = this;
    this.addVersions(plan);
    const ordered = inReadingOrder(plan.lines.map((line) => ({ ...line, code: line.serviceCode })));
    const rows = ordered.map((line) => line.register.map((row) => this.addRegisterRow(plan, row)));
    rows.push(plan.unplaced.map((row) => this.addRegisterRow(plan, row)));
    const proofs = this.addOutcomes(plan);
    const lines = ordered.map((line, index) => this.addLine(plan, line, rows[index] ?? [], proofs.get(line.key) ?? []));
    for (const file of plan.attachments)
      this.add(
        "files",
        file.id,
        plan.code,
        say(`evidence.fileKinds.${file.kind}`),
        this.text(file.title ?? file.fileName),
        file.mimeType,
        file.sizeBytes,
        file.sha256,
        this.named ? file.uploadedBy.name : file.uploadedBy.organisation.name,
        file.createdAt,
      );
    const total = this.addTotal("PLAN", plan.code, this.personOf(plan) ?? plan.code, lines);
    this.add(
      "plans",
      plan.id,
      plan.code,
      this.personOf(plan),
      this.text(plan.person.identifier),
      plan.programme.code,
      plan.providerOrganisation.name,
      this.text(plan.operator.name),
      say(`plan.status.${plan.status}`),
      plan.startsOn,
      plan.endsOn,
      plan.signedAt,
    );
    this.totals.push({ row: total.row, figures: total });
    return { plan, lines, registerRows: rows.flat(), total };
  }

  /** The totals of every service, then of everything: each with the rows it adds up. To be asked for once, at the end. */
  close(): { services: BookService[]; total: Traced } {
    const services = [...this.services].sort(([a], [b]) => (a < b ? -1 : 1));
    const each = services.map(([code, { name, figures, rows }]) => ({
      code,
      name,
      ...this.addTotalRow("SERVICE", code, name, sumOf(figures), "lines", rows),
    }));
    const whole = sumOf(this.totals.map(({ figures }) => figures));
    const rows = this.totals.map(({ row }) => row);
    return { services: each, total: this.addTotalRow("ALL", "", this.say("evidence.all"), whole, "totals", rows) };
  }

  /** Who a plan is about; null for who works without names. */
  personOf = ({ person }: EvidencePlan) => this.text(`${person.lastName} ${person.firstName}`.trim());

  private addVersions(plan: EvidencePlan) {
    const { say } = this;
    for (const version of plan.versions) {
      const { variation, signatures } = version;
      this.add(
        "versions",
        version.id,
        plan.code,
        version.number,
        say(`evidence.versionStatus.${version.status}`),
        version.signedAt,
        version.contentHash,
        version.startsOn,
        version.endsOn,
        version.totalMinutes,
        version.totalCents,
      );
      for (const one of signatures)
        this.add(
          "signatures",
          one.id,
          plan.code,
          version.number,
          say(`plan.signatures.roles.${one.role}`),
          this.text(one.signerName),
          say(`plan.signatures.methods.${one.method}`),
          this.text(one.witnessName),
          one.signedAt,
          one.contentHash,
        );
      for (const change of variation?.changes ?? [])
        this.add(
          "variations",
          variation?.id,
          plan.code,
          variation?.baseVersion.number,
          version.number,
          variation && say(`variation.reasons.${variation.reason}`),
          this.changeText(change),
          change.deltaMinutes,
          change.deltaCents,
        );
    }
  }

  /** A difference in words; of what names somebody only what it is about, for who works without names. */
  changeText(change: NonNullable<EvidencePlan["versions"][number]["variation"]>["changes"][number]) {
    const hides = !this.named && ["identity", "operator", "wording"].includes(change.kind);
    return hides ? this.say("evidence.hiddenChange") : this.say(change.message.key, change.message.values);
  }

  private addRegisterRow(plan: EvidencePlan, row: EvidenceRow) {
    const { say } = this;
    const { session } = row;
    const confirmed = row.confirmations.at(-1);
    for (const one of row.corrections)
      this.add(
        "corrections",
        one.id,
        row.id,
        plan.code,
        row.startsAt,
        say(`session.attendanceStatus.${one.status}`),
        one.minutes,
        this.text(one.recordedBy.name),
        one.recordedAt,
        this.text(one.reason),
        this.text(one.correctedBy.name),
        one.correctedAt,
      );
    return this.add(
      "register",
      row.id,
      plan.code,
      session.serviceCode,
      session.serviceName,
      row.startsAt,
      row.endsAt,
      this.named ? session.operator.name : session.organisation.name,
      say(`session.modes.${session.mode}`),
      this.text([session.site?.name, session.room, session.place].filter(Boolean).join(", ") || null),
      this.text(session.content),
      say(`session.attendanceStatus.${row.status}`),
      row.value.bookedMinutes,
      row.value.deliveredMinutes,
      row.value.recognisedMinutes,
      row.value.bookedCents,
      row.value.deliveredCents,
      row.value.recognisedCents,
      confirmed && say(`evidence.confirmation.${confirmed.method}`),
      confirmed?.confirmedAt,
      confirmed && say(row.confirmed ? "common.yes" : "evidence.beforeCorrection"),
      row.corrections.length,
    );
  }

  private addOutcomes(plan: EvidencePlan) {
    const { say } = this;
    const proofs = new Map<string, number[]>();
    for (const one of plan.outcomes) {
      const code = plan.lines.find(({ key }) => key === one.lineKey)?.serviceCode ?? null;
      const number = this.add(
        "outcomes",
        one.id,
        plan.code,
        code,
        say(`outcome.kinds.${one.kind}`),
        one.contractType && say(`outcome.contractTypes.${one.contractType}`),
        this.text(one.employer),
        one.weeklyMinutes,
        one.startsOn,
        one.endsOn,
        one.endedOn,
        this.text(one.evidence),
        one.provedOn,
        say(`outcome.standing.${one.standing}`),
        one.counts ? one.cents : null,
      );
      if (one.lineKey && one.counts) proofs.set(one.lineKey, [...(proofs.get(one.lineKey) ?? []), number]);
    }
    return proofs;
  }

  private addLine(plan: EvidencePlan, line: EvidenceLine, rows: number[], proofs: number[]): BookLine {
    const { say } = this;
    const { figures } = line;
    const words = { rows: rowsInWords(rows), proofs: rowsInWords(proofs) };
    const row = this.add(
      "lines",
      line.id,
      plan.code,
      say(`plan.sectionLetter.${line.section}`),
      line.serviceCode,
      line.serviceName,
      say(`evidence.payBasis.${line.payBasis}`),
      line.startsOn,
      line.endsOn,
      line.unitCostCents,
      line.unit === "HOUR" ? null : line.quantity,
      ...figureCells(figures, line.unitCostCents !== null),
      words.rows,
      words.proofs,
    );
    const service = this.services.get(line.serviceCode) ?? { name: line.serviceName, figures: [], rows: [] };
    service.figures.push(figures);
    service.rows.push(row);
    this.services.set(line.serviceCode, service);
    return { line, total: { ...figures, row, sheet: "register", rows: words.rows }, proofs: words.proofs };
  }

  private addTotal(level: "PLAN", code: string, name: string, lines: readonly BookLine[]) {
    const rows = lines.map(({ total }) => total.row);
    return this.addTotalRow(level, code, name, sumOf(lines.map(({ line }) => line.figures)), "lines", rows);
  }

  private addTotalRow(
    level: "PLAN" | "SERVICE" | "ALL",
    code: string,
    name: string,
    figures: EvidenceFigures,
    sheet: SheetName,
    rows: readonly number[],
  ): Traced {
    const words = rowsInWords(rows);
    const row = this.add(
      "totals",
      this.say(`evidence.levels.${level}`),
      code,
      name,
      ...figureCells(figures, true),
      figures.unknownCosts,
      this.say(`evidence.sheets.${sheet}`),
      words,
    );
    return { ...figures, row, sheet, rows: words };
  }
}
