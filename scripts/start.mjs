import { checkNode } from "./lib/node-version.mjs";

// npm start: the whole of Ponte from a fresh clone. Only what every Node.js understands may stand in this file.
checkNode();
void import("./lib/app.mjs").then(({ runApp }) => runApp("start"));
