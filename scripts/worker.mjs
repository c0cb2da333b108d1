import { checkNode } from "./lib/node-version.mjs";

// npm run worker: the background jobs alone, on the database in DATABASE_URL. Only what every Node.js understands may stand in this file.
checkNode();
void import("./lib/worker-alone.mjs").then(({ runWorkerAlone }) => runWorkerAlone());
