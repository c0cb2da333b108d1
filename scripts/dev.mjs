import { checkNode } from "./lib/node-version.mjs";

// npm run dev: Ponte with pages that reload as they are edited. Only what every Node.js understands may stand in this file.
checkNode();
void import("./lib/app.mjs").then(({ runApp }) => runApp("dev"));
