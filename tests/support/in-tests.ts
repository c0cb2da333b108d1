import { asSystem } from "@/server/db";

let count = 0;
/** A number no other row of this run has. */
export const next = () => ++count;

/** Work on the database in nobody's name. */
export const inTests = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
