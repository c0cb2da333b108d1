import "server-only";
import { mostBeginnings, silence } from "@/domain/evidence";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { asSystem } from "../db";
import type { Asked } from "./pack-scope";

/** A pack that this maker holds: nobody else writes into it while its number is the row's. */
export type Held = Asked & {
  id: string;
  version: number;
  asker: Actor;
  askerName: string;
  organisationName: string;
  requestedAt: Date;
};

/** The pack was taken from its maker meanwhile: it leaves off and writes nothing. */
export class TakenAway extends Error {}

const quietSince = () => new Date(now().getTime() - silence);

/**
 * Takes a pack that waits, or whose maker fell silent for a minute; null when it is done, failed, or somebody is at it. The
 * row's version is the token of this beginning. A pack begun too often is given up.
 */
export const holdPack = (packId: string) =>
  asSystem("evidence pack", async (tx): Promise<Held | null> => {
    const at = now();
    const [row] = await tx.$queryRaw<{ version: number }[]>`
      update "EvidencePack" set version = version + 1, "beatAt" = ${at}, "stepsDone" = 0, "startedAt" = coalesce("startedAt", ${at}),
        status = case when version > ${mostBeginnings} then 'FAILED' else 'RUNNING' end::"EvidencePackStatus",
        failure = case when version > ${mostBeginnings} then 'STOPPED' end
      where id = ${packId}::uuid and (status = 'QUEUED' or (status = 'RUNNING' and "beatAt" < ${quietSince()}))
      returning version`;
    if (!row) return null;
    const pack = await tx.evidencePack.findFirst({
      where: { id: packId, status: "RUNNING" },
      select: {
        id: true,
        version: true,
        scope: true,
        planId: true,
        month: true,
        programmeId: true,
        organisationId: true,
        requestedAt: true,
        organisation: { select: { name: true } },
        requestedBy: { select: { id: true, name: true, role: true, organisationId: true } },
      },
    });
    if (!pack) return null;
    const { organisation, requestedBy, ...asked } = pack;
    const { name: askerName, ...asker } = requestedBy;
    return { ...asked, asker, askerName, organisationName: organisation.name };
  });

/** Says that the maker is still at it, and how far. Fails when the pack was taken away from it. */
export const beat = ({ id, version }: Held, steps: { done?: number; total?: number } = {}) =>
  asSystem("evidence pack", async (tx) => {
    const { count } = await tx.evidencePack.updateMany({
      where: { id, version, status: "RUNNING" },
      data: { beatAt: now(), stepsDone: steps.done, stepsTotal: steps.total },
    });
    if (count === 0) throw new TakenAway();
  });

/** Gives a pack back: to be tried again, or failed for good. Nothing when it is not this maker's any more. */
export const letGo = ({ id, version }: Held, failed: boolean) =>
  asSystem("evidence pack", (tx) =>
    tx.evidencePack.updateMany({
      where: { id, version, status: "RUNNING" },
      data: failed ? { status: "FAILED", failure: "ERROR", finishedAt: now() } : { status: "QUEUED", beatAt: now() },
    }),
  );

/** The packs nobody is at: their maker died, or the job that should have them made got lost. */
export const lostPacks = () =>
  asSystem(
    "evidence pack",
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select p.id from "EvidencePack" p
      where ((p.status = 'RUNNING' and p."beatAt" < ${quietSince()})
          or (p.status = 'QUEUED' and coalesce(p."beatAt", p."requestedAt") < ${quietSince()}))
        and not exists (select from pgboss.job j
          where j.name = 'evidence-pack' and j.data->>'packId' = p.id::text
            and (j.state in ('created', 'retry') or (j.state = 'active' and p.status = 'QUEUED')))`,
  );
