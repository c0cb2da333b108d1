/** The program is running. Says nothing about the database: see /readyz. */
export const GET = () => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
