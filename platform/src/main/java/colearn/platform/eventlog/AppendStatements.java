package colearn.platform.eventlog;

/** The SQL of an append, in the order in which it runs. */
final class AppendStatements {

    /**
     * Locks each stream, exclusively where it is appended to, shared where it is only relied upon; in one global order, so that two units
     * never wait for each other. A statement of its own: those after it see what was committed while it waited.
     */
    static final String LOCK = """
            select case when exclusive then pg_advisory_xact_lock(name) else pg_advisory_xact_lock_shared(name) end
            from (select hashtextextended(n, 0) as name, bool_or(x) as exclusive
                  from unnest(?::text[], ?::boolean[]) as t(n, x) group by 1 order by 1) as locks
            """;

    static final String MOVED = """
            select count(*) from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[]) as g(source, aggregate, id, version)
            where g.version <> coalesce((select max(e.version) from log.event e
                where e.source = g.source and e.aggregate = g.aggregate and e.aggregate_id = g.id), 0)
            """;

    static final String REMEMBER = """
            insert into log.idempotency (scope, key, fingerprint, aggregate, aggregate_id, version, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    static final String RELEASE =
            "delete from log.claim where kind = ? and key = ? and aggregate = ? and aggregate_id = ?";

    static final String RELEASE_DAYS = """
            delete from log.claim_days where kind = ? and key = ? and days = daterange(?, ?, '[]') and aggregate = ? and aggregate_id = ?
            """;

    /** Claiming what one holds already is no conflict. */
    static final String CLAIM = """
            insert into log.claim as held (kind, key, aggregate, aggregate_id) values (?, ?, ?, ?)
            on conflict (kind, key) do update set aggregate_id = excluded.aggregate_id
            where held.aggregate = excluded.aggregate and held.aggregate_id = excluded.aggregate_id
            """;

    static final String CLAIM_DAYS = """
            insert into log.claim_days (kind, key, days, aggregate, aggregate_id) values (?, ?, daterange(?, ?, '[]'), ?, ?)
            on conflict do nothing
            """;

    static final String EVENTS = """
            insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                                   recorded_at, effective_at, source_epoch, source_position, source_recorded_at, corrects)
            select event_id, source, aggregate, aggregate_id, version, type, type_version, payload::json, metadata::json, refs::jsonb,
                   recorded_at, effective_at, source_epoch, source_position, source_recorded_at, corrects
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::timestamptz[], ?::int[], ?::bigint[], ?::timestamptz[], ?::uuid[]) with ordinality
                 as n(event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                      recorded_at, effective_at, source_epoch, source_position, source_recorded_at, corrects, place)
            order by place
            """;

    private AppendStatements() {}
}
