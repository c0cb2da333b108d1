import { tz } from "@date-fns/tz";
import { format } from "date-fns";

/** A calendar day as "yyyy-mm-dd": no hour, no zone. */
export type Day = string;

const rome = tz("Europe/Rome");
let read = () => new Date();

/** The present moment. Everything that needs it asks here, so that tests and the demo town can stand still. */
export const now = () => read();

/** The present day in Italy. */
export const today = (): Day => format(now(), "yyyy-MM-dd", { in: rome });

/** Makes `now` answer with `moment` until the returned function is called. For the demo town, made of days gone by. */
export function setClock(moment: Date) {
  read = () => new Date(moment);
  return () => {
    read = () => new Date();
  };
}
