import { existsSync } from "node:fs";
import { inRoot } from "./paths.mjs";

// Settings may stand in .env (see .env.example); what is set outside wins.
if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
