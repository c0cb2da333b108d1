import { defineConfig } from "prisma/config";

// For Prisma's own command line (studio, migrate deploy) where what it downloads can be reached. Our programs do without.
export default defineConfig({
  schema: "../prisma/schema",
  migrations: { path: "../prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
