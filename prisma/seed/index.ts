import { disconnect } from "@/server/db";
import { seedOrganisations } from "./organisations";

await seedOrganisations();
await disconnect();
