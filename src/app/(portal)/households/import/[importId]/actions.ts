"use server";

import { after } from "next/server";
import type { z } from "zod";
import { formAction } from "@/app/form-action";
import { applyImportForm, chooseRowsForm, importForm } from "@/domain/landlord-import";
import { mapColumnsForm } from "@/domain/landlord-import-columns";
import type { Actor } from "@/domain/permissions";
import type { FormState } from "@/lib/form";
import type { Outcome } from "@/lib/outcome";
import { applyList } from "@/server/landlord-imports/apply-list";
import { chooseRows } from "@/server/landlord-imports/choose-rows";
import { discardList } from "@/server/landlord-imports/discard-list";
import { mapColumns } from "@/server/landlord-imports/map-columns";
import { resumeList } from "@/server/landlord-imports/resume-list";
import { undoList } from "@/server/landlord-imports/undo-list";
import { continueImport } from "@/server/landlord-imports/work";

const pageOf = ({ importId }: { importId: string }) => `/households/import/${importId}`;

/** A command that starts work which goes on after the page was answered. */
const thenWork =
  <I extends { importId: string }, T>(command: (actor: Actor, input: I) => Promise<Outcome<T>>) =>
  async (actor: Actor, input: I) => {
    const outcome = await command(actor, input);
    if (outcome.ok) after(() => continueImport(actor, input.importId));
    return outcome;
  };

const map = formAction(mapColumnsForm, thenWork(mapColumns), pageOf);
const apply = formAction(applyImportForm, thenWork(applyList), pageOf);
const undo = formAction(importForm, thenWork(undoList), pageOf);
const resume = formAction(importForm, thenWork(resumeList), pageOf);
const discard = formAction(importForm, discardList, () => "/households/import");
const choose = formAction(
  chooseRowsForm,
  chooseRows,
  (input: z.output<typeof chooseRowsForm>) => `${pageOf(input)}?tab=${input.tab}`,
);

/** Says what each column holds, and has the lines read. */
export const mapColumnsAction = async (state: FormState, data: FormData) => map(state, data);
/** Has the lines imported. */
export const applyListAction = async (state: FormState, data: FormData) => apply(state, data);
/** Has the whole import taken back. */
export const undoListAction = async (state: FormState, data: FormData) => undo(state, data);
/** Takes up work that stopped. */
export const resumeListAction = async (state: FormState, data: FormData) => resume(state, data);
/** Throws away a list that was not imported. */
export const discardListAction = async (state: FormState, data: FormData) => discard(state, data);
/** Makes one choice for every line of a tab. */
export const chooseRowsAction = async (state: FormState, data: FormData) => choose(state, data);
