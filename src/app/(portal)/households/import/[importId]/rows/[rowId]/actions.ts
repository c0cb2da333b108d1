"use server";

import type { z } from "zod";
import { formAction } from "@/app/form-action";
import { chooseRowForm, fixRowForm } from "@/domain/landlord-import";
import type { FormState } from "@/lib/form";
import { chooseRow } from "@/server/landlord-imports/choose-rows";
import { fixRow } from "@/server/landlord-imports/fix-row";

type Row = { importId: string; rowId: string };
const pageOf = ({ importId, rowId }: Row) => `/households/import/${importId}/rows/${rowId}`;

const fix = formAction(fixRowForm, fixRow, (input: z.output<typeof fixRowForm>) => `${pageOf(input)}?read=again`);
const choose = formAction(
  chooseRowForm,
  chooseRow,
  (input: z.output<typeof chooseRowForm>) => `/households/import/${input.importId}?tab=all`,
);

/** Puts the cells of a line right and reads it anew. */
export const fixRowAction = async (state: FormState, data: FormData) => fix(state, data);
/** Says what to do with a line. */
export const chooseRowAction = async (state: FormState, data: FormData) => choose(state, data);
