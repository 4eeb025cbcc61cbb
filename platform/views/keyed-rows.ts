/**
 * Rows of which each key has one: what a batch says of them is written at its end by few statements, since on a server
 * every statement is a round trip. The last record of a key counts, as it does one after the other.
 */
import type { SqlValue, Transaction } from '../db/database.ts'
import { inList } from '../db/in-list.ts'

type Row = readonly SqlValue[]

export interface KeyedRows {
  /** Written when the batch's records are applied: until then no statement finds it. */
  put(tx: Transaction, key: string, row: Row): void
}

/** Rows that can go, too. */
export interface RemovableRows extends KeyedRows {
  remove(tx: Transaction, key: string): void
}

interface Texts {
  upsert: string
  remove: string | undefined
}

/** By key what becomes of its row: a row, or null where it goes. */
type Pending = Map<string, Row | null>

const pending = new WeakMap<Transaction, Map<Texts, Pending>>()

/**
 * @param upsert with `$rows` for the rows, of which no two have the same key
 * @param remove without the keys at its end
 * @example
 * const supply = keyedRows(
 *   'insert into known_supply (product_id, version, message) values $rows on conflict (product_id) do update …',
 *   'delete from known_supply where product_id',
 * )
 * source(topics.productSupply, async (tx, { key, version, bytes }) => {
 *   if (bytes) supply.put(tx, key, [key, version, bytes])
 *   else supply.remove(tx, key)
 * })
 */
export function keyedRows(upsert: string, remove: string): RemovableRows
export function keyedRows(upsert: string): KeyedRows
export function keyedRows(upsert: string, remove?: string): RemovableRows {
  const texts = { upsert, remove }
  return {
    put: (tx, key, row) => void pendingOf(tx, texts).set(key, row),
    remove: (tx, key) => void pendingOf(tx, texts).set(key, null),
  }
}

function pendingOf(tx: Transaction, texts: Texts): Pending {
  const all = pending.get(tx) ?? new Map<Texts, Pending>()
  pending.set(tx, all)
  const known = all.get(texts) ?? new Map<string, Row | null>()
  all.set(texts, known)
  return known
}

/** Writes what the records have left, in the order in which each kind of row was first left. */
export async function writeRows(tx: Transaction): Promise<void> {
  const all = pending.get(tx)
  pending.delete(tx)
  for (const [{ upsert, remove }, rows] of all ?? []) {
    const gone = [...rows].flatMap(([key, row]) => (row === null ? [key] : []))
    if (gone.length > 0) {
      const among = inList(gone)
      await tx.run(`${remove} ${among.text}`, among.params)
    }
    await tx.insert(
      upsert,
      [...rows.values()].filter((row) => row !== null),
    )
  }
}

/** The record that left them was bad. */
export function forgetRows(tx: Transaction): void {
  pending.delete(tx)
}
