/** The writer's statements, prepared once. */
import { textColumns } from '../stored-text.ts'
import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '../../log/log.ts'
import type { PutItem } from '../search.ts'

export interface StoredRow {
  ord: number
  version: number
  settled: number
  facetSeq: number
  textSeq: number
  text: string | null
  fields: string | null
}

export interface WriterState {
  birth: string
  seq: number
  facetSeq: number
  positions: Position[]
}

interface NewRow {
  settled: number
  putAt: number
  seq: number
  facetSeq: number
  textSeq: number
  text: string | null
  fields: string | null
}

export function prepareWrites(db: DatabaseSync) {
  // A delete from the contentless text table leaves a last insert id beyond 2^53 on the connection, and `run()` of
  // any later statement then throws after having made its change, unless it may answer with a BigInt.
  const change = (sql: string) => {
    const statement = db.prepare(sql)
    statement.setReadBigInts(true)
    return statement
  }
  const begin = change('BEGIN IMMEDIATE')
  const commit = change('COMMIT')
  const find = db.prepare(
    'SELECT ord, version, settled, facet_seq AS facetSeq, text_seq AS textSeq, text, fields FROM doc WHERE id = ?',
  )
  const insert = change(
    `INSERT INTO doc (id, version, settled, gone, put_at, seq, facet_seq, text_seq, topic, "partition", "offset", text, fields)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = change(
    `UPDATE doc SET version = ?, settled = ?, gone = ?, put_at = ?, seq = ?, facet_seq = ?, text_seq = ?,
       topic = ?, "partition" = ?, "offset" = ?, text = ?, fields = ? WHERE ord = ?`,
  )
  const card = change(
    `INSERT INTO card VALUES (?, ?, ?) ON CONFLICT (ord) DO UPDATE SET card = excluded.card, offer_cards = excluded.offer_cards`,
  )
  const removeCard = change('DELETE FROM card WHERE ord = ?')
  const addText = change('INSERT INTO text (rowid, name, other, code) VALUES (?, ?, ?, ?)')
  const removeText = change('DELETE FROM text WHERE rowid = ?')
  const addWord = change('INSERT INTO word (word) VALUES (?)')
  const saveState = change('UPDATE state SET seq = ?, facet_seq = ?, positions = ?')
  const sweep = change('DELETE FROM doc WHERE gone = 1 AND settled = 1 AND put_at < ?')

  return {
    begin: () => begin.run(),
    commit: () => commit.run(),
    rollback() {
      if (db.isTransaction) db.exec('ROLLBACK')
    },
    find: (id: string) => find.get(id) as StoredRow | undefined,
    /** @returns the document's number */
    doc(item: PutItem, stored: StoredRow | undefined, row: NewRow): number {
      const { topic = null, partition = null, offset = null } = item.position ?? {}
      const gone = item.doc ? 0 : 1
      const values = [
        item.version,
        row.settled,
        gone,
        row.putAt,
        row.seq,
        row.facetSeq,
        row.textSeq,
        topic,
        partition,
        offset,
        row.text,
        row.fields,
      ]
      if (!stored) return Number(insert.run(item.id, ...values).lastInsertRowid)
      update.run(...values, stored.ord)
      return stored.ord
    },
    card: (ord: number, text: string, offerCards: string | null) => card.run(ord, text, offerCards),
    removeCard: (ord: number) => removeCard.run(ord),
    addText: (ord: number, stored: string) => addText.run(ord, ...textColumns(stored)),
    removeText: (ord: number) => removeText.run(ord),
    addWord: (word: string) => addWord.run(word),
    saveState: (state: Omit<WriterState, 'birth'>) =>
      saveState.run(state.seq, state.facetSeq, JSON.stringify(state.positions)),
    sweep: (olderThan: number) => Number(sweep.run(olderThan).changes),
    loadState(): WriterState {
      const row = db
        .prepare('SELECT birth, seq, facet_seq AS facetSeq, positions FROM state')
        .get() as unknown as WriterState & { positions: string }
      return { ...row, positions: JSON.parse(row.positions) as Position[] }
    },
    loadWords: () => new Set((db.prepare('SELECT word FROM word').all() as { word: string }[]).map(({ word }) => word)),
  }
}
