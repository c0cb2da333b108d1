import { z } from "zod";
import { email, text } from "@/lib/fields";
import { disconnect } from "@/server/db";
import { createFirstAdministrator } from "@/server/users/create-first-administrator";

// Runs beside the app, with the app's own commands: see scripts/db-admin.mjs.
const [typedEmail, typedName, typedMunicipality] = process.argv.slice(2);
const typed = { email: typedEmail, name: typedName, municipality: typedMunicipality };
const parsed = z.object({ email, name: text(120), municipality: text(200) }).safeParse(typed);

if (parsed.success) {
  const made = await createFirstAdministrator(parsed.data);
  if (made)
    console.log(`Within ${made.minutes / 60} hours, choose a password at ${process.env.NEXTAUTH_URL}${made.path}`);
  else console.error("✗ Somebody has an account already: an administrator lets people in, under Amministrazione.");
  process.exitCode = made ? 0 : 1;
} else {
  console.error(
    '✗ Give a mail address, a name and the municipality: npm run db:admin -- ada@example.org "Ada Conti" "Comune"',
  );
  process.exitCode = 1;
}
await disconnect();
