import { setClock, today } from "@/lib/clock";
import { momentOf } from "@/lib/dates";
import { disconnect } from "@/server/db";
import { tellAccompaniment } from "./accompaniment";
import { tellAdHocCourses } from "./adhoc-courses";
import { Agenda } from "./agenda";
import { tellSeries } from "./agenda-series";
import { tellCases } from "./cases";
import { tellClocks } from "./clocks";
import { tellCourses } from "./courses";
import { tellEvidence } from "./evidence";
import { tellInternships } from "./internships";
import type { Stage } from "./journeys";
import { tellLandlordList } from "./landlord-list";
import { tellMonths } from "./months";
import { tellNetwork } from "./network/index";
import { tellNotices, withoutMail } from "./notices";
import { seedOrganisations } from "./organisations";
import { seedProgramme } from "./programme";
import { tellRegional } from "./regional";
import { tellRegister } from "./register";
import { tellRepayments } from "./repayments";
import { tellTeam } from "./team";
import { dice, Timeline } from "./timeline";
import { tellTown } from "./town";
import { tellViews } from "./views";

withoutMail();
const time = new Timeline(today());
const chance = dice(26);

const beforeAll = momentOf(time.daysAgo(400), "09:00");
const restore = setClock(beforeAll ?? new Date());
const town = await seedOrganisations();
const { programmeId } = await seedProgramme(town, time.today);
restore();

const { anna, sara, luca, marta, elena, paolo, admin } = town.accounts;
if (!anna || !sara || !luca || !marta || !elena || !paolo || !admin) throw new Error("the demo town has its accounts");
const stage: Stage = {
  time,
  agenda: new Agenda(),
  solcoId: town.solco.id,
  programmeId,
  coordinator: elena,
  officer: paolo,
};
const staff = { anna, sara, luca, marta };
await tellCases(stage, staff, chance);
await tellTown(stage, staff, chance);
await tellRepayments(time, { anna, sara, officer: paolo });
tellAccompaniment(time, { anna, sara, officer: paolo });
tellTeam(time, { anna, sara, luca, elena });
tellCourses(stage, [marta, luca], chance);
tellAdHocCourses(stage, luca, dice(4));
tellSeries(stage, [luca, marta]);
tellEvidence(stage, luca);
tellRegister(stage, luca, anna);
tellNetwork(stage, [luca, marta]);
tellInternships(stage, [luca, marta]);
tellRegional(stage, luca);
tellMonths(time);
tellClocks(stage, { admin, anna, sara, luca });
tellViews(time, { anna, sara, luca, elena });
const known = [
  { contractCode: "DM30001", holder: "ROSSI MARIA" },
  { contractCode: "DM30003", holder: "EL AMRANI FATIMA" },
];
await tellLandlordList(time, anna, known, chance);
let told = 0;
await time.live((share) => {
  if (share < told) return;
  told = share + 0.1;
  console.log(`demo town: ${Math.round(share * 100)} %`);
});
await tellNotices(time);
await disconnect();
