import "server-only";
import type { ImportFrame, MadeByRow, StagedProblem, StagedRow } from "@/domain/landlord-import";
import type { Mapping } from "@/domain/landlord-import-columns";
import type { RowDefaults } from "@/domain/landlord-import-row";
import type { Prisma } from "@/generated/prisma/client";
import type { Message } from "@/lib/outcome";

// What these columns hold was written by this folder and by nobody else: reading it back is only a matter of naming it.
const as = <T>(json: Prisma.JsonValue) => json as unknown as T;

/** The cells of a line as they came. */
export const cellsOf = (raw: Prisma.JsonValue) => as<string[]>(raw);
/** A line as understood; null before it was read. */
export const stagedOf = (parsed: Prisma.JsonValue) => ("kind" in as<object>(parsed) ? as<StagedRow>(parsed) : null);
/** What there is to say of a line. */
export const problemsOf = (problems: Prisma.JsonValue) => as<StagedProblem[]>(problems);
/** Why a line matches. */
export const reasonOf = (reason: Prisma.JsonValue | null) => as<Message | null>(reason);
/** What applying a line made. */
export const madeOf = (made: Prisma.JsonValue | null) => as<MadeByRow | null>(made);
/** The file's header and title. */
export const frameOf = (headers: Prisma.JsonValue) => as<ImportFrame>(headers);
/** The chosen columns, with what the list does not say of itself. */
export const mappingOf = (mapping: Prisma.JsonValue) => as<{ columns: Mapping } & RowDefaults>(mapping);

/** A plain value as a JSON column takes it. */
export const json = (value: unknown) => value as Prisma.InputJsonValue;
