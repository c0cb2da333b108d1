import { disconnect } from "@/server/db";
import { seedOrganisations } from "./organisations";
import { seedProgramme } from "./programme";

const town = await seedOrganisations();
await seedProgramme(town);
await disconnect();
