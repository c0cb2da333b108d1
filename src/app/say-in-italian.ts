import { sayIn } from "./say-in";

/** Says sentences of the catalogue in Italian, whatever the reader's language: papers that are acts come in no other. */
export const sayInItalian = () => sayIn("it");
