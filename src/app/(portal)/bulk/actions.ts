"use server";

import { formAction } from "@/app/form-action";
import { bulkForm, undoBulkForm } from "@/domain/bulk";
import { bulkPath, runBulk } from "@/server/bulk/run-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";

const told = (_: unknown, { bulkId }: { bulkId: string }) => bulkPath(bulkId);

export const runBulkAction = formAction(bulkForm, runBulk, told);
export const undoBulkAction = formAction(undoBulkForm, undoBulk, told);
