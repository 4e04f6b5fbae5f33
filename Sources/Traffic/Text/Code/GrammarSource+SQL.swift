extension GrammarSource {
  /// SQL in the dialect that most databases share.
  static let sql = #"""
    == sql.unit
    ×4 «sql.names»«sql.select»;
    --
    «sql.names»WITH «adj»_«e»s AS (
      SELECT «e»_id, «sql.aggregate» AS «x»
      FROM «e»s
      WHERE «sql.cond»
      GROUP BY «e»_id
    )
    «sql.select»;
    --
    «sql.names»CREATE TABLE «sql.exists?40»«e»_«n»s (
      id «sql.key» PRIMARY KEY,
      «sql.column&2-8|,¶»,
      created_at TIMESTAMP NOT NULL DEFAULT now()
    );«sql.index?40»
    --
    «sql.names»INSERT INTO «e»s («n»_id, «k», «f»)
    VALUES
      «sql.row+1-8|,¶»;
    --
    «sql.names»UPDATE «e»s
    SET «sql.set&1-3|, », updated_at = now()
    WHERE «sql.cond»«sql.also&0-2»;
    --
    «sql.names»DELETE FROM «e»s
    WHERE «sql.cond»«sql.also&0-2»
      AND NOT EXISTS (SELECT 1 FROM «n»s WHERE «n»s.«e»_id = «e»s.id);
    --
    «sql.names»ALTER TABLE «e»s ADD COLUMN «sql.column»;
    CREATE INDEX idx_«e»s_«k» ON «e»s («k»«sql.second?40»);
    --
    «sql.names»SELECT «e»_id, «k», «f»,
      «sql.window» OVER (PARTITION BY «n»_id ORDER BY «g» DESC) AS «x»
    FROM «e»s
    WHERE «sql.cond»«sql.also&0-3»;
    --
    «sql.names»BEGIN;
    «sql.change&2-4|¶»
    COMMIT;
    --
    «sql.names»CREATE VIEW «adj»_«e»s AS
    «sql.select»;
    == sql.names
    «cast»«x=sql.alias»
    =* sql.alias
    total latest ranked recent daily agg open_items per_day latest_row position running average top_value share
    == sql.select
    ×2 SELECT «sql.pick&1-5|, »
    FROM «e»s«sql.join&0-2»
    WHERE «sql.cond»«sql.also&0-3»«sql.tail?70»
    --
    SELECT «e»s.«k», «sql.aggregate» AS «x»
    FROM «e»s«sql.join&0-1»
    WHERE «sql.cond»«sql.also&0-2»
    GROUP BY «e»s.«k»
    HAVING «sql.aggregate» > «#1-500»«sql.tail?60»
    --
    SELECT
      «sql.pick&2-6|,¶»
    FROM «e»s«sql.join&0-2»
    WHERE «sql.cond»«sql.also&0-3»«sql.tail?70»
    = sql.pick
    «e»s.«k»
    «e»s.«f»
    «n»s.«l» AS «n»_«l»
    COALESCE(«e»s.«g», 0) AS «g»
    «sql.aggregate» AS «adj»_«f»
    CASE WHEN «sql.cond» THEN '«state»' ELSE '«state»' END AS «l»
    DATE_TRUNC('«i=sql.unitof»«i»', «e»s.created_at) AS «i»
    «e»s.id
    = sql.join
    ¶JOIN «n»s ON «n»s.«e»_id = «e»s.id
    ¶LEFT JOIN «o»s ON «o»s.id = «e»s.«o»_id
    ¶INNER JOIN «u»s USING («e»_id)
    = sql.aggregate
    COUNT(*)
    SUM(«e»s.«number»)
    AVG(«e»s.«number»)
    MAX(«e»s.«number»)
    COUNT(DISTINCT «e»s.«n»_id)
    ROUND(AVG(«e»s.«number»), 2)
    = sql.window
    ROW_NUMBER()
    RANK()
    SUM(«f»)
    LAG(«f», «#1-7»)
    = sql.cond
    «e»s.«label» = '«state»'
    «e»s.«number» «sql.order» «#0-900»
    «e»s.created_at >= '«date»'
    «e»s.«part» IS «sql.not?40»NULL
    «e»s.«label» IN ('«state»', '«state»')
    «e»s.«label» LIKE '%«word»%'
    «e»s.updated_at < now() - INTERVAL '«#1-90» «sql.unitof»s'
    «e»s.«n»_id = «#1-9000»
    «e»s.«number» BETWEEN «#0-99» AND «#100-900»
    = sql.also
    ¶  AND «e»s.«k» <> '«state»'
    ¶  AND «sql.cond»
    ¶  AND «e»s.«f» «sql.order» «#0-900»
    ¶  OR «e»s.«l» IS NULL
    = sql.not
    NOT␣
    =* sql.order
    < > = <> <= >=
    = sql.tail
    ¶ORDER BY «e»s.«f» «sql.sort»
    ¶ORDER BY «k»¶LIMIT «#1-500»
    ¶LIMIT «#1-1000» OFFSET «#0-900»
    ¶ORDER BY «f» DESC, «k»
    =* sql.sort
    ASC DESC
    = sql.exists
    IF NOT EXISTS␣
    = sql.key
    BIGSERIAL
    UUID
    INTEGER
    BIGINT GENERATED ALWAYS AS IDENTITY
    = sql.index
    ¶CREATE INDEX ON «e»_«n»s («k»);
    ¶COMMENT ON TABLE «e»_«n»s IS '«note.sentence»';
    = sql.column
    «f» INTEGER NOT NULL
    «g» NUMERIC(12,2) DEFAULT «#0-9»
    «h» BIGINT CHECK («h» >= «#0-9»)
    «k» VARCHAR(64) NOT NULL
    «l» TEXT
    «n»_id BIGINT REFERENCES «n»s (id)
    «o»_id BIGINT REFERENCES «o»s (id) ON DELETE CASCADE
    is_«adj» BOOLEAN DEFAULT FALSE
    «u»_at TIMESTAMP
    details JSONB
    = sql.second
    , «f»
    = sql.set
    «k» = '«state»'
    «f» = «#0-900»
    «g» = «g» + «#1-90»
    «l» = NULL
    = sql.row
    («#1-9000», '«state»', «#0-900»)
    («#1-9000», '«word»', «#1-90».«#10-99»)
    («#1-9000», NULL, «#0-9»)
    =* sql.unitof
    day week month hour minute
    = sql.change
    UPDATE «e»s SET «number» = «#0-900» WHERE id = «#1-9000»;
    INSERT INTO «n»s («k», «f») VALUES ('«state»', «#0-900»);
    DELETE FROM «o»s WHERE «label» = '«state»';
    LOCK TABLE «e»s IN SHARE MODE;
    UPDATE «n»s SET «label» = '«state»' WHERE «e»_id = «#1-9000»;
    """#
}
