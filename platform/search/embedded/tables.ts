/** The file of one embedded index. It can always be rebuilt, so it may lose its last moments with the machine. */
import { DatabaseSync } from 'node:sqlite'
import { IndexMissingError, SchemaMismatchError } from '../search-errors.ts'
import { schemaFingerprint } from '../schema-fingerprint.ts'
import type { SearchSchema } from '../schema.ts'

/** Raised when the tables or their content change shape; an older file is then refused, not guessed at. */
const format = 2

const tables = `
  -- one row: what every reader looks at first
  CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    format INTEGER NOT NULL, fingerprint TEXT NOT NULL, birth TEXT NOT NULL,
    seq INTEGER NOT NULL,         -- last change of any kind
    facet_seq INTEGER NOT NULL,   -- last change of text, fields or liveness
    positions TEXT NOT NULL
  ) STRICT;
  CREATE TABLE doc (
    ord INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL, settled INTEGER NOT NULL,  -- settled 0: parked, gives way to the same version
    gone INTEGER NOT NULL, put_at INTEGER NOT NULL,
    seq INTEGER NOT NULL, facet_seq INTEGER NOT NULL, text_seq INTEGER NOT NULL,  -- last change of each kind
    topic TEXT, "partition" INTEGER, "offset" INTEGER,
    text TEXT, fields TEXT  -- both canonical: equal text means nothing changed
  ) STRICT;
  CREATE INDEX doc_seq ON doc (seq);
  CREATE INDEX doc_gone ON doc (put_at) WHERE gone = 1;
  -- apart from doc, so that loading the bitmaps does not read the cards
  CREATE TABLE card (ord INTEGER PRIMARY KEY, card TEXT NOT NULL, offer_cards TEXT) STRICT;
  -- words that typos are corrected to; never shrinks
  CREATE TABLE word (n INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
  -- finished tokens only: the ascii tokenizer keeps whatever is not ASCII punctuation
  CREATE VIRTUAL TABLE text USING fts5(name, other, code, content='', contentless_delete=1,
    tokenize='ascii', detail=column, prefix='1 2 3');
`

export function openForWriting(file: string, schema: SearchSchema): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5_000 })
  try {
    db.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;
      PRAGMA wal_autocheckpoint=10000; PRAGMA journal_size_limit=67108864`)
    const created = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'state'`).get()
    if (!created) createTables(db, schema)
    checkState(db, file, schema)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function createTables(db: DatabaseSync, schema: SearchSchema): void {
  db.exec('BEGIN IMMEDIATE')
  db.exec(tables)
  db.prepare(`INSERT INTO state VALUES (1, ?, ?, ?, 0, 0, '[]')`).run(
    format,
    schemaFingerprint(schema),
    crypto.randomUUID(),
  )
  db.exec('COMMIT')
}

/** @throws IndexMissingError when the file is not there or its owner has not finished creating it */
export function openForReading(file: string, schema: SearchSchema): DatabaseSync {
  let db: DatabaseSync
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  } catch (error) {
    throw new IndexMissingError(`no search index at ${file}`, { cause: error })
  }
  try {
    db.exec('PRAGMA cache_size=-16000')
    if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'state'`).get()) {
      throw new IndexMissingError(`the search index at ${file} is being created`)
    }
    checkState(db, file, schema)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function checkState(db: DatabaseSync, file: string, schema: SearchSchema): void {
  const row = db.prepare('SELECT format, fingerprint FROM state').get() as { format: number; fingerprint: string }
  if (row.format !== format || row.fingerprint !== schemaFingerprint(schema)) {
    throw new SchemaMismatchError(`${file} was built for another schema; raise the view's version`)
  }
}
