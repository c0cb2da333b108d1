import pg from "pg";

// What a Prisma schema can say about a database, one line per fact. Functions, triggers and extensions cannot be said in
// it and are left out; check and exclusion constraints, which it cannot say either, are facts like any other.
const facts = `
  select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as fact
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
  union all
  select format('enum %s (%s)', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
    from pg_enum e join pg_type t on t.oid = e.enumtypid
    where t.typnamespace = 'public'::regnamespace
    group by t.typname
  union all
  select format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('p', 'u', 'f', 'c', 'x')
  union all
  select 'index ' || pg_get_indexdef(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`;

async function describe(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select fact from (${facts}) as facts order by fact collate "C"`);
    return rows.map(({ fact }) => fact).filter((fact) => !fact.includes("_prisma_migrations"));
  } finally {
    await client.end();
  }
}

/** The facts that only one of two databases holds, as `{ added, missing }` from the first one's point of view. */
export async function compareDatabases(url, otherUrl) {
  const [own, other] = await Promise.all([describe(url), describe(otherUrl)]);
  return { added: own.filter((fact) => !other.includes(fact)), missing: other.filter((fact) => !own.includes(fact)) };
}
