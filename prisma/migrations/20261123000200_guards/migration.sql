-- What Prisma's schema cannot say: rules that must hold whoever writes, and the indexes of the searches.

-- Money, hours and scores are never nonsense.
ALTER TABLE "ArrearsRecord" ADD CONSTRAINT arrears_not_negative CHECK ("rentDebtCents" >= 0 AND "chargesDebtCents" >= 0 AND months BETWEEN 0 AND 1200);
ALTER TABLE "IseeStatement" ADD CONSTRAINT isee_not_negative CHECK ("iseeCents" >= 0 AND coalesce("iseCents", 0) >= 0);
ALTER TABLE "RepaymentPlan" ADD CONSTRAINT repayment_amounts CHECK ("recognisedDebtCents" > 0 AND "downPaymentCents" BETWEEN 0 AND "recognisedDebtCents" AND "everyMonths" BETWEEN 1 AND 12);
ALTER TABLE "Instalment" ADD CONSTRAINT instalment_amounts CHECK ("amountCents" > 0 AND "paidCents" BETWEEN 0 AND "amountCents");
ALTER TABLE "AssessmentScore" ADD CONSTRAINT score_one_to_five CHECK (score BETWEEN 1 AND 5);
ALTER TABLE "Programme" ADD CONSTRAINT programme_dates CHECK ("startsOn" <= "endsOn");
ALTER TABLE "ProgrammeBand" ADD CONSTRAINT band_limits CHECK (coalesce("ceilingCents", 0) >= 0 AND "maxMonths" BETWEEN 1 AND 60);
ALTER TABLE "Agreement" ADD CONSTRAINT agreement_dates CHECK ("validFrom" <= "validTo");
ALTER TABLE "CatalogueEdition" ADD CONSTRAINT edition_dates CHECK ("validFrom" <= coalesce("validTo", 'infinity'));
ALTER TABLE "Service" ADD CONSTRAINT service_amounts CHECK (coalesce("unitCostCents", 0) >= 0 AND coalesce("minQuantity", 0) <= coalesce("maxQuantity", 2147483647));
ALTER TABLE "PlanLine" ADD CONSTRAINT line_amounts CHECK (quantity > 0 AND coalesce("amountCents", 0) >= 0 AND "startsOn" <= "endsOn" AND (unit <> 'HOUR' OR quantity % 15 = 0));
ALTER TABLE "Plan" ADD CONSTRAINT plan_dates CHECK ("startsOn" <= "endsOn" AND "committedCents" >= 0);
ALTER TABLE "Session" ADD CONSTRAINT session_times CHECK ("startsAt" < "endsAt" AND "endsAt" - "startsAt" <= interval '12 hours');
ALTER TABLE "Attendance" ADD CONSTRAINT attendance_minutes CHECK (minutes BETWEEN 0 AND 720);

-- Signing can never spend more than there is, however many sign at once.
ALTER TABLE "Programme" ADD CONSTRAINT programme_within_fund CHECK ("committedCents" BETWEEN 0 AND "fundCents");
ALTER TABLE "Agreement" ADD CONSTRAINT agreement_within_allocation CHECK ("committedCents" BETWEEN 0 AND "allocationCents");

-- A person lives in one household at a time, is referred once at a time, and has one living plan per programme.
CREATE UNIQUE INDEX one_open_membership ON "HouseholdMember" ("personId") WHERE "leftOn" IS NULL;
CREATE UNIQUE INDEX one_lease_holder ON "HouseholdMember" ("householdId") WHERE "leaseHolder" AND "leftOn" IS NULL;
CREATE UNIQUE INDEX one_open_referral ON "Referral" ("personId") WHERE status IN ('DRAFT', 'SENT', 'INFO_REQUESTED', 'ACCEPTED');
CREATE UNIQUE INDEX one_living_plan ON "Plan" ("personId", "programmeId") WHERE status IN ('DRAFT', 'SHARED', 'AGREED', 'SIGNED', 'ACTIVE', 'SUSPENDED');
CREATE UNIQUE INDEX one_draft_version ON "PlanVersion" ("planId") WHERE status = 'DRAFT';
CREATE UNIQUE INDEX one_signed_version ON "PlanVersion" ("planId") WHERE status = 'SIGNED';
CREATE UNIQUE INDEX one_living_repayment_plan ON "RepaymentPlan" ("householdId") WHERE status IN ('DRAFT', 'PROPOSED', 'SIGNED', 'LATE');

-- Nobody is in two places at once.
ALTER TABLE "Session" ADD CONSTRAINT session_operator_free EXCLUDE USING gist ("operatorId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE (status <> 'CANCELLED');
ALTER TABLE "Attendance" ADD CONSTRAINT attendance_person_free EXCLUDE USING gist ("personId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE (status NOT IN ('CANCELLED', 'ABSENT', 'ABSENT_JUSTIFIED'));

-- One edition of the basket holds on a day.
ALTER TABLE "CatalogueEdition" ADD CONSTRAINT one_edition_in_force EXCLUDE USING gist ("programmeId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE (status = 'PUBLISHED');

-- Searches and the inbox. New words go straight into the search indexes: a list of them kept aside makes the planner read whole tables instead.
CREATE INDEX household_search ON "Household" USING gin ("searchText" gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX instalment_unpaid ON "Instalment" ("dueOn", "repaymentPlanId") WHERE "paidCents" < "amountCents";
CREATE INDEX tenancy_place ON "Tenancy" ("organisationId", fold(address), fold(coalesce("streetNumber", '')));
CREATE INDEX person_search ON "Person" USING gin ("nameKey" gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX referral_open ON "Referral" ("toOrganisationId", "dueOn", id) WHERE status IN ('SENT', 'INFO_REQUESTED');
CREATE INDEX referral_unassigned ON "Referral" ("toOrganisationId", "dueOn", id) WHERE status = 'SENT' AND "assigneeId" IS NULL;

-- A person's name key.
CREATE FUNCTION person_name_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."nameKey" := name_key(NEW."lastName" || ' ' || NEW."firstName");
  RETURN NEW;
END $$;
CREATE TRIGGER person_name_key BEFORE INSERT OR UPDATE OF "firstName", "lastName" ON "Person" FOR EACH ROW EXECUTE FUNCTION person_name_key();

-- What a household's list row shows and is found by: its code, its people, their codici fiscali, its addresses, its newest figures.
CREATE FUNCTION refresh_households(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Household" h SET
    "searchText" = fold(concat_ws(' ', h.code, people.words, homes.words)),
    "displayName" = coalesce(people.name, ''),
    "debtCents" = coalesce(debt.cents, 0),
    "arrearsMonths" = coalesce(debt.months, 0),
    "evictionStage" = coalesce(eviction.stage, 'NONE')
  FROM unnest(ids) AS target(id)
  LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', p."lastName", p."firstName", p.identifier, p."identifierBase"), ' ') AS words,
           (array_agg(p."lastName" || ' ' || p."firstName" ORDER BY (m."leftOn" IS NULL) DESC, m."leaseHolder" DESC, m.relationship, m.id))[1] AS name
    FROM "HouseholdMember" m JOIN "Person" p ON p.id = m."personId" WHERE m."householdId" = target.id
  ) people ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', t.address, t."streetNumber", t.city, t."contractCode"), ' ') AS words
    FROM "Tenancy" t WHERE t."householdId" = target.id
  ) homes ON true
  LEFT JOIN LATERAL (
    SELECT a."rentDebtCents" + a."chargesDebtCents" AS cents, a.months
    FROM "ArrearsRecord" a WHERE a."householdId" = target.id AND a."voidedAt" IS NULL ORDER BY a."recordedOn" DESC, a.id DESC LIMIT 1
  ) debt ON true
  LEFT JOIN LATERAL (
    SELECT e.stage FROM "EvictionStep" e WHERE e."householdId" = target.id ORDER BY e."occurredOn" DESC, e.id DESC LIMIT 1
  ) eviction ON true
  WHERE h.id = target.id
$$;

CREATE FUNCTION household_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT "householdId") INTO ids FROM old_rows;
  ELSE SELECT array_agg(DISTINCT "householdId") INTO ids FROM new_rows;
  END IF;
  PERFORM refresh_households(ids);
  RETURN NULL;
END $$;

CREATE FUNCTION household_person_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT m."householdId") INTO ids FROM new_rows n JOIN "HouseholdMember" m ON m."personId" = n.id;
  PERFORM refresh_households(ids);
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['HouseholdMember', 'Tenancy', 'ArrearsRecord', 'EvictionStep'] LOOP
    EXECUTE format('CREATE TRIGGER household_touched_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_touched()', t);
    EXECUTE format('CREATE TRIGGER household_touched_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_touched()', t);
    EXECUTE format('CREATE TRIGGER household_touched_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION household_touched()', t);
  END LOOP;
END $$;
CREATE TRIGGER household_person_touched AFTER UPDATE ON "Person" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION household_person_touched();

CREATE FUNCTION household_code_searchable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."searchText" = '' THEN NEW."searchText" := fold(NEW.code); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER household_code_searchable BEFORE INSERT ON "Household" FOR EACH ROW EXECUTE FUNCTION household_code_searchable();

-- A published edition is immutable.
CREATE FUNCTION service_of_published_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "CatalogueEdition" e WHERE e.id = coalesce(OLD."editionId", NEW."editionId") AND e.status = 'PUBLISHED') THEN
    RAISE EXCEPTION 'a published edition never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER service_of_published_edition BEFORE INSERT OR UPDATE OR DELETE ON "Service" FOR EACH ROW EXECUTE FUNCTION service_of_published_edition();

CREATE FUNCTION published_edition_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Its successor may end it; nothing else about it changes.
  IF OLD.status = 'PUBLISHED' AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - '{validTo,version}'::text[] <> to_jsonb(OLD) - '{validTo,version}'::text[]) THEN
    RAISE EXCEPTION 'a published edition never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER published_edition_frozen BEFORE UPDATE OR DELETE ON "CatalogueEdition" FOR EACH ROW EXECUTE FUNCTION published_edition_frozen();

-- A signed text is immutable: its lines and goals do not change, its content and hash neither.
CREATE FUNCTION part_of_signed_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PlanVersion" v WHERE v.id IN (OLD."planVersionId", NEW."planVersionId") AND v.status IN ('SIGNED', 'SUPERSEDED')) THEN
    RAISE EXCEPTION 'a signed version never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER line_of_signed_version BEFORE INSERT OR UPDATE OR DELETE ON "PlanLine" FOR EACH ROW EXECUTE FUNCTION part_of_signed_version();
CREATE TRIGGER goal_of_signed_version BEFORE INSERT OR UPDATE OR DELETE ON "PlanGoal" FOR EACH ROW EXECUTE FUNCTION part_of_signed_version();

CREATE FUNCTION signed_version_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('SIGNED', 'SUPERSEDED') AND (NEW.content, NEW."contentHash", NEW.number, NEW."totalCents", NEW."totalMinutes", NEW."planId")
     IS DISTINCT FROM (OLD.content, OLD."contentHash", OLD.number, OLD."totalCents", OLD."totalMinutes", OLD."planId") THEN
    RAISE EXCEPTION 'a signed version never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_version_frozen BEFORE UPDATE ON "PlanVersion" FOR EACH ROW EXECUTE FUNCTION signed_version_frozen();

-- History, traces of reading, signatures and dated debts are only ever added to.
CREATE FUNCTION only_ever_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION only_ever_added();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "FileRead" FOR EACH ROW EXECUTE FUNCTION only_ever_added();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "Signature" FOR EACH ROW EXECUTE FUNCTION only_ever_added();

CREATE FUNCTION arrears_never_overwritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Undoing a whole import takes its households away again, and only then.
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "LandlordImport" i WHERE i.id = OLD."importId" AND i.status = 'UNDOING') THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'voidedAt' <> to_jsonb(OLD) - 'voidedAt' OR OLD."voidedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a dated debt is never overwritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER arrears_never_overwritten BEFORE UPDATE OR DELETE ON "ArrearsRecord" FOR EACH ROW EXECUTE FUNCTION arrears_never_overwritten();
