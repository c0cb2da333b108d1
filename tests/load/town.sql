-- A generated town for the benchmark, by set-based SQL. psql-free: ':scale' is replaced by the loader. Nobody in it exists.
-- At scale 1: 20,000 households, 50,000 people, 30,000 referrals, 20,000 PIPs, 200,000 lines, 400,000 attendances.
SET session_replication_role = replica;
SELECT setseed(0.42);

CREATE TEMP TABLE size ON COMMIT DROP AS SELECT
  greatest(40, (20000 * :scale)::int) AS households, greatest(100, (50000 * :scale)::int) AS people,
  greatest(60, (30000 * :scale)::int) AS referrals, greatest(40, (20000 * :scale)::int) AS plans;

-- An id per kind and number, so that every table can name its neighbours without a join.
CREATE FUNCTION pg_temp.ref(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;
CREATE FUNCTION pg_temp.pick(variadic options text[]) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT options[1 + floor(random() * array_length(options, 1))::int]
$$;

INSERT INTO "Organisation" (id, kind, name) VALUES
  (pg_temp.ref(1, 1), 'MUNICIPALITY', 'Comune di prova'), (pg_temp.ref(1, 2), 'SOCIAL_SERVICE', 'Officina di prova'),
  (pg_temp.ref(1, 3), 'PROVIDER', 'Consorzio di prova'), (pg_temp.ref(1, 4), 'SOCIAL_SERVICE', 'Altra Officina');
INSERT INTO "Accreditation" (id, "organisationId", register, number, "validFrom")
  SELECT pg_temp.ref(2, n), pg_temp.ref(1, 3), CASE n WHEN 1 THEN 'LAVORO' ELSE 'FORMAZIONE_B' END::"AccreditationRegister", 'B-' || n, '2007-01-01' FROM generate_series(1, 2) n;
-- Forty social workers, four hundred operators, one officer.
INSERT INTO "User" (id, email, name, role, "organisationId")
  SELECT pg_temp.ref(3, n), 'worker' || n || '@bench.example', 'Assistente ' || n, 'SOCIAL_WORKER'::"Role", pg_temp.ref(1, CASE WHEN n % 8 = 0 THEN 4 ELSE 2 END) FROM generate_series(1, 40) n
  UNION ALL SELECT pg_temp.ref(4, n), 'operator' || n || '@bench.example', 'Operatore ' || n, 'EMPLOYMENT_OPERATOR'::"Role", pg_temp.ref(1, 3) FROM generate_series(1, 400) n
  UNION ALL SELECT pg_temp.ref(5, 1), 'officer@bench.example', 'Referente', 'MUNICIPAL_OFFICER', pg_temp.ref(1, 1);

INSERT INTO "Household" (id, code, "organisationId", "caseOwnerId", district, cause, "openedOn", "createdById", "createdAt", "updatedAt")
  SELECT pg_temp.ref(6, n), 'N26-' || lpad(n::text, 6, '0'), pg_temp.ref(1, CASE WHEN (1 + n % 40) % 8 = 0 THEN 4 ELSE 2 END), pg_temp.ref(3, 1 + n % 40),
    pg_temp.pick('Lunetta', 'Te Brunetti', 'Centro', 'Valletta Valsecchi', 'Borgochiesanuova', 'Virgiliana'), 'DISMISSAL',
    current_date - (random() * 360)::int, pg_temp.ref(3, 1 + n % 40), now() - random() * interval '360 days', now() - random() * interval '300 days'
  FROM size, generate_series(1, households) n;
INSERT INTO "Tenancy" (id, "householdId", "organisationId", "contractCode", kind, address, "streetNumber", city, "monthlyRentCents")
  SELECT pg_temp.ref(7, n), pg_temp.ref(6, n), pg_temp.ref(1, CASE WHEN (1 + n % 40) % 8 = 0 THEN 4 ELSE 2 END), 'B' || n,
    pg_temp.pick('SAP_ALER', 'SAP_COMUNE', 'SAS', 'PRIVATE')::"TenancyKind", pg_temp.pick('Via Canneti', 'Via Volta', 'Via Benaco', 'Piazza Unione', 'Viale Veneto', 'Strada Cipata'),
    (1 + n % 120)::text, 'Mantova', 10000 + (random() * 30000)::int
  FROM size, generate_series(1, households) n;
INSERT INTO "Person" (id, "organisationId", "identifierType", identifier, "identifierBase", "firstName", "lastName", "birthDate", phone, "nameKey")
  SELECT id, org, 'CODICE_FISCALE', code, code, first, last, born, '+39333' || lpad(n::text, 7, '0'), name_key(last || ' ' || first) FROM (
    SELECT n, pg_temp.ref(8, n) AS id, pg_temp.ref(1, CASE WHEN (1 + (1 + (n - 1) % households) % 40) % 8 = 0 THEN 4 ELSE 2 END) AS org,
      'BNC' || lpad(n::text, 8, '0') || 'E897X' AS code,
      pg_temp.pick('Maria', 'Luca', 'Amina', 'Youssef', 'Giulia', 'Paolo', 'Fatima', 'Nicolò', 'Elena', 'Singh', 'Ioana', 'Carla', 'Marco', 'Awa', 'Rosa', 'Andrei') AS first,
      pg_temp.pick('Rossi', 'Bianchi', 'Ferrari', 'El Amrani', 'D''Angelo', 'Benali', 'Kaur', 'Diop', 'Popescu', 'Zanetti', 'Gonzaga', 'Mori', 'Belluzzi', 'Iqbal', 'Tosi', 'Foglia') || ' ' || chr(65 + (n % 26)::int) || chr(97 + (n / 26 % 26)::int) AS last,
      current_date - (18 * 365 + random() * 15000)::int AS born
    FROM size, generate_series(1, people) n) p;
INSERT INTO "HouseholdMember" (id, "householdId", "personId", relationship, "leaseHolder", employable)
  SELECT pg_temp.ref(9, n), pg_temp.ref(6, 1 + (n - 1) % households), pg_temp.ref(8, n), CASE WHEN n <= households THEN 'HOLDER' ELSE 'CHILD' END::"Relationship", n <= households, true
  FROM size, generate_series(1, people) n;
INSERT INTO "ArrearsRecord" (id, "householdId", "recordedOn", "rentDebtCents", "chargesDebtCents", months, source, "createdById")
  SELECT pg_temp.ref(10, n * 4 + m), pg_temp.ref(6, n), date_trunc('month', current_date)::date - m * 91, (50000 + random() * 500000)::int, (random() * 90000)::int, 3 + (random() * 30)::int, 'ALER', pg_temp.ref(3, 1 + n % 40)
  FROM size, generate_series(1, households) n, generate_series(0, 3) m;

INSERT INTO "Programme" (id, code, name, "startsOn", "endsOn", "fundCents", "committedCents") VALUES (pg_temp.ref(11, 1), 'BENCH', 'Misura di prova', current_date - 400, current_date + 700, 900000000000, 0);
INSERT INTO "ProgrammeBand" ("programmeId", "aidBand", "ceilingCents", "maxMonths")
  SELECT pg_temp.ref(11, 1), band, 900000, 12 FROM unnest(enum_range(NULL::"AidBand")) band;
INSERT INTO "Agreement" (id, "programmeId", "organisationId", act, "signedOn", "validFrom", "validTo", "allocationCents")
  VALUES (pg_temp.ref(12, 1), pg_temp.ref(11, 1), pg_temp.ref(1, 3), 'Prova', current_date - 400, current_date - 400, current_date + 700, 900000000000);
INSERT INTO "CatalogueEdition" (id, "programmeId", name, status, "validFrom", "publishedAt") VALUES (pg_temp.ref(13, 1), pg_temp.ref(11, 1), 'Edizione di prova', 'PUBLISHED', current_date - 400, now() - interval '400 days');
INSERT INTO "Service" (id, "editionId", section, area, code, name, mode, unit, "payBasis", mandatory, "minQuantity", "maxQuantity", "standardQuantity", "unitCostCents", register, verification)
  SELECT pg_temp.ref(14, n), pg_temp.ref(13, 1), CASE WHEN n <= 15 THEN 'LAVORO' ELSE 'FORMAZIONE' END::"CatalogueSection", 'Area ' || (1 + n % 5), 'S' || lpad(n::text, 2, '0'), 'Servizio ' || n,
    'INDIVIDUAL', 'HOUR', 'PROCESS', n <= 3, 60, 2400, 600, 3400, CASE WHEN n <= 15 THEN 'LAVORO' ELSE 'FORMAZIONE_B' END::"AccreditationRegister", 'DEMONSTRATION' FROM generate_series(1, 22) n;

-- Of the referrals the first ones led to a PIP; the rest stand in every other state.
INSERT INTO "Referral" (id, code, "householdId", "personId", "memberId", "fromOrganisationId", "toOrganisationId", "authorId", status, reason, needs, "privacyNoticeSeenOn", snapshot, "sentAt", "dueOn", "decidedAt", "decidedById", "assigneeId", "createdAt")
  SELECT pg_temp.ref(15, n), 'S26-' || lpad(n::text, 6, '0'), pg_temp.ref(6, 1 + (n - 1) % households), pg_temp.ref(8, n), pg_temp.ref(9, n),
    pg_temp.ref(1, CASE WHEN (1 + (1 + (n - 1) % households) % 40) % 8 = 0 THEN 4 ELSE 2 END), pg_temp.ref(1, 3), pg_temp.ref(3, 1 + (1 + (n - 1) % households) % 40), status, 'Ha perso il lavoro e vuole rientrare', '{JOB_SEARCH,TRAINING}', sent::date, '{}', sent, sent::date + 14,
    CASE WHEN status IN ('ACCEPTED', 'DECLINED') THEN sent + interval '6 days' END, CASE WHEN status IN ('ACCEPTED', 'DECLINED') THEN pg_temp.ref(4, 1 + n % 400) END,
    CASE WHEN status = 'ACCEPTED' OR n % 3 = 0 THEN pg_temp.ref(4, 1 + n % 400) END, sent - interval '1 day'
  FROM (SELECT n, households, now() - random() * interval '350 days' AS sent,
      CASE WHEN n <= plans THEN 'ACCEPTED' WHEN n % 5 < 2 THEN 'SENT' WHEN n % 5 = 2 THEN 'INFO_REQUESTED' WHEN n % 5 = 3 THEN 'DECLINED' ELSE 'WITHDRAWN' END::"ReferralStatus" AS status
    FROM size, generate_series(1, referrals) n) r;
INSERT INTO "Assessment" (id, "personId", "householdId", "referralId", "organisationId", number, "studyTitle", "workStatus", "aidBand", "bandSource", "bandMotivation", "createdById")
  SELECT pg_temp.ref(16, n), pg_temp.ref(8, n), pg_temp.ref(6, 1 + (n - 1) % households), pg_temp.ref(15, n), pg_temp.ref(1, 3), 1, 'LOWER_SECONDARY', 'UNEMPLOYED_12_36', 'BAND_3', 'OPERATOR', 'Prova', pg_temp.ref(4, 1 + n % 400)
  FROM size, generate_series(1, plans) n;
INSERT INTO "AssessmentScore" ("assessmentId", dimension, score)
  SELECT pg_temp.ref(16, n), dimension, 1 + (random() * 4)::int FROM size, generate_series(1, plans) n, unnest(enum_range(NULL::"AssessmentDimension")) dimension;

INSERT INTO "Plan" (id, code, "personId", "householdId", "referralId", "assessmentId", "providerOrganisationId", "referrerOrganisationId", "operatorId", "programmeId", "aidBand", status, "startsOn", "endsOn", "committedCents", "sharedAt", "agreedAt", "signedAt", "activatedAt", "createdAt", "updatedAt")
  SELECT pg_temp.ref(17, n), 'P26-' || lpad(n::text, 6, '0'), pg_temp.ref(8, n), pg_temp.ref(6, 1 + (n - 1) % households), pg_temp.ref(15, n), pg_temp.ref(16, n), pg_temp.ref(1, 3),
    pg_temp.ref(1, CASE WHEN (1 + (1 + (n - 1) % households) % 40) % 8 = 0 THEN 4 ELSE 2 END), pg_temp.ref(4, 1 + n % 400), pg_temp.ref(11, 1), 'BAND_3', status, made::date, made::date + 180,
    CASE WHEN status IN ('SIGNED', 'ACTIVE', 'COMPLETED') THEN 340000 ELSE 0 END, CASE WHEN status <> 'DRAFT' THEN made + interval '3 days' END,
    CASE WHEN status IN ('AGREED', 'SIGNED', 'ACTIVE', 'COMPLETED') THEN made + interval '7 days' END, CASE WHEN status IN ('SIGNED', 'ACTIVE', 'COMPLETED') THEN made + interval '9 days' END,
    CASE WHEN status IN ('ACTIVE', 'COMPLETED') THEN made + interval '12 days' END, made, made + interval '12 days'
  FROM (SELECT n, households, now() - random() * interval '340 days' AS made,
      CASE n % 10 WHEN 0 THEN 'DRAFT' WHEN 1 THEN 'SHARED' WHEN 2 THEN 'AGREED' WHEN 3 THEN 'SIGNED' WHEN 8 THEN 'COMPLETED' WHEN 9 THEN 'COMPLETED' ELSE 'ACTIVE' END::"PlanStatus" AS status
    FROM size, generate_series(1, plans) n) p;
INSERT INTO "PlanVersion" (id, "planId", number, status, content, "contentHash", "startsOn", "endsOn", "totalCents", "totalMinutes", "createdById", "createdAt", "signedAt")
  SELECT pg_temp.ref(18, n), pg_temp.ref(17, n), 1, CASE WHEN p."signedAt" IS NULL THEN 'DRAFT' ELSE 'SIGNED' END::"PlanVersionStatus", CASE WHEN p."signedAt" IS NULL THEN NULL ELSE '{}' END, CASE WHEN p."signedAt" IS NULL THEN NULL ELSE repeat('0', 64) END, p."startsOn", p."endsOn", 340000, 6000, p."operatorId", p."createdAt", p."signedAt"
  FROM size, generate_series(1, plans) n JOIN "Plan" p ON p.id = pg_temp.ref(17, n);
INSERT INTO "PlanGoal" (id, "planVersionId", key, position, text)
  SELECT pg_temp.ref(19, n), pg_temp.ref(18, n), pg_temp.ref(19, n), 1, 'Trovare un lavoro stabile' FROM size, generate_series(1, plans) n;
INSERT INTO "PlanLine" (id, "planVersionId", key, position, "serviceId", "serviceCode", "serviceName", section, area, mode, unit, "payBasis", mandatory, register, verification, "minQuantity", "maxQuantity", "standardQuantity", "unitCostCents", quantity, "amountCents", "startsOn", "endsOn", "delivererId")
  SELECT pg_temp.ref(20, n * 10 + l), pg_temp.ref(18, n), pg_temp.ref(20, n * 10 + l), l, s.id, s.code, s.name, s.section, s.area, s.mode, s.unit, s."payBasis", s.mandatory, s.register, s.verification, s."minQuantity", s."maxQuantity", s."standardQuantity", s."unitCostCents", 600, 34000, p."startsOn", p."endsOn", pg_temp.ref(1, 3)
  FROM size, generate_series(1, plans) n JOIN "Plan" p ON p.id = pg_temp.ref(17, n), generate_series(0, 9) l JOIN "Service" s ON s.id = pg_temp.ref(14, l + 1);

-- The text of a signed plan, as its page reads it.
UPDATE "PlanVersion" v SET content = json_build_object('format', 'ponte.pip/1', 'plan', p.code, 'version', 1,
    'person', json_build_object('firstName', who."firstName", 'lastName', who."lastName", 'identifier', who.identifier, 'birthDate', who."birthDate"),
    'provider', 'Consorzio di prova', 'operator', operator.name, 'referrer', 'Officina di prova', 'programme', json_build_object('code', 'BENCH', 'name', 'Misura di prova'),
    'aidBand', p."aidBand", 'startsOn', p."startsOn", 'endsOn', p."endsOn",
    'goals', json_build_array(json_build_object('key', v.id, 'text', 'Trovare un lavoro stabile')), 'lines', lines.texts, 'totalCents', 340000, 'totalMinutes', 6000, 'undefinedCosts', 0)::text
  FROM "Plan" p JOIN "PlanVersion" written ON written."planId" = p.id JOIN "Person" who ON who.id = p."personId" JOIN "User" operator ON operator.id = p."operatorId"
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('key', l.key, 'section', l.section, 'area', l.area, 'code', l."serviceCode", 'name', l."serviceName",
      'mode', l.mode, 'unit', l.unit, 'payBasis', l."payBasis", 'mandatory', l.mandatory, 'verification', l.verification, 'quantity', l.quantity,
      'minQuantity', l."minQuantity", 'maxQuantity', l."maxQuantity", 'unitCostCents', l."unitCostCents", 'amountCents', l."amountCents", 'startsOn', l."startsOn",
      'endsOn', l."endsOn", 'delivererId', l."delivererId", 'deliverer', 'Consorzio di prova', 'thirdParties', NULL, 'deviationReason', NULL, 'status', 'OPEN')) AS texts
    FROM "PlanLine" l WHERE l."planVersionId" = written.id) lines
  WHERE v."planId" = p.id AND v.status = 'SIGNED';

-- Two quarter hours on each line, every operator's plans each in a quarter hour of their own so that nobody is in two places.
INSERT INTO "Session" (id, "organisationId", "operatorId", "serviceCode", "serviceName", "startsAt", "endsAt", mode, status, content, "heldAt", "createdAt")
  SELECT pg_temp.ref(21, a), pg_temp.ref(1, 3), pg_temp.ref(4, 1 + (a / 20) % 400), 'S01', 'Servizio', p."startsOn" + (a % 20) * interval '1 day' + interval '6 hours' + (a / 8000) * interval '15 minutes', p."startsOn" + (a % 20) * interval '1 day' + interval '6 hours 15 minutes' + (a / 8000) * interval '15 minutes', 'IN_PERSON',
    CASE WHEN p."activatedAt" IS NULL THEN 'PLANNED' ELSE 'HELD' END::"SessionStatus", 'Colloquio', p."activatedAt", p."createdAt"
  FROM size, generate_series(0, plans * 20 - 1) a JOIN "Plan" p ON p.id = pg_temp.ref(17, 1 + a / 20);
INSERT INTO "Attendance" (id, "sessionId", "planId", "planLineId", "lineKey", "personId", "householdId", "startsAt", "endsAt", status, minutes, "recordedAt", "recordedById")
  SELECT pg_temp.ref(22, a), s.id, p.id, pg_temp.ref(20, (1 + a / 20) * 10 + (a % 20) / 2), pg_temp.ref(20, (1 + a / 20) * 10 + (a % 20) / 2), p."personId", p."householdId", s."startsAt", s."endsAt",
    CASE WHEN p."activatedAt" IS NULL THEN 'BOOKED' WHEN a % 11 = 0 THEN 'ABSENT' ELSE 'PRESENT' END::"AttendanceStatus", CASE WHEN p."activatedAt" IS NOT NULL AND a % 11 = 0 THEN 0 ELSE 15 END, p."activatedAt", p."operatorId"
  FROM size, generate_series(0, plans * 20 - 1) a JOIN "Session" s ON s.id = pg_temp.ref(21, a) JOIN "Plan" p ON p.id = pg_temp.ref(17, 1 + a / 20);
INSERT INTO "Outcome" (id, "planId", "personId", "householdId", kind, "contractType", employer, "startsOn", "endsOn", "provedOn", "recordedById")
  SELECT pg_temp.ref(23, n), p.id, p."personId", p."householdId", 'CONTRACT', 'FIXED_TERM', 'Cooperativa di prova', p."endsOn", p."endsOn" + 365, p."endsOn", p."operatorId"
  FROM size, generate_series(1, plans) n JOIN "Plan" p ON p.id = pg_temp.ref(17, n) WHERE p.status = 'COMPLETED' AND n % 20 < 9;

UPDATE "Programme" SET "committedCents" = (SELECT sum("committedCents") FROM "Plan");
UPDATE "Agreement" SET "committedCents" = (SELECT sum("committedCents") FROM "Plan");
SET session_replication_role = origin;
-- Before statistics are there the next step would be planned for empty tables.
ANALYZE;
SELECT refresh_households(array_agg(id)) FROM "Household";
