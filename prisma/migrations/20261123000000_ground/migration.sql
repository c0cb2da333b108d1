-- What the tables stand on: extensions, the case-code numbering and the text that searches compare.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SEQUENCE household_code;
CREATE SEQUENCE referral_code;
CREATE SEQUENCE plan_code;

-- N26-00042: the year it was opened and a number that never comes twice.
CREATE FUNCTION next_case_code(prefix text, counter text) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT prefix || to_char(now() AT TIME ZONE 'Europe/Rome', 'YY') || '-' || lpad(nextval(counter::regclass)::text, 5, '0')
$$;

-- Lower case, no accents, apostrophes gone, single spaces: "D'Angelo  Nicolò" and "dangelo nicolo" meet. Immutable so that indexes may use it.
CREATE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, value)), '[''’`]', '', 'g'), '[^a-z0-9@.]+', ' ', 'g'))
$$;

-- The words of a name in one order, so that "Rossi Maria" and "Maria Rossi" are the same key.
CREATE FUNCTION name_key(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(word, ' ' ORDER BY word), '') FROM regexp_split_to_table(fold(value), ' ') AS word WHERE word <> ''
$$;
