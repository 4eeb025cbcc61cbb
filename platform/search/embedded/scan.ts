import type { DatabaseSync } from 'node:sqlite'
import type { StoredDoc } from '../search.ts'

type StoredRow = Omit<StoredDoc, 'gone'> & { gone: number }

export function prepareScan(db: DatabaseSync): (afterId: string | null, limit: number) => StoredDoc[] {
  const page = db.prepare(
    `SELECT id, version, gone, fields, text, card, offer_cards AS offerCards
     FROM doc LEFT JOIN card USING (ord) WHERE id > ? ORDER BY id LIMIT ?`,
  )
  return (afterId, limit) =>
    (page.all(afterId ?? '', limit) as unknown as StoredRow[]).map((row) => ({ ...row, gone: row.gone === 1 }))
}
