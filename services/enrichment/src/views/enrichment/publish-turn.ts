/** Merging beside the batches: what they left over, and the products of brands that were swept. */
import type { Database, Sql, Transaction } from '@selvedge/platform/db/database'
import { isRetriable } from '@selvedge/platform/db/errors'
import { inList } from '@selvedge/platform/db/in-list'
import type { NewId } from '@selvedge/platform/ids'
import { publishProducts } from './publish-products.ts'

export interface Turns {
  db: Database
  newId: NewId
  codeVersion: string
  onError(error: unknown): void
}

const MOST = 200
/** As many share their statements, between two looks at the time. */
export const AT_ONCE = 20

/** Merges in one transaction for as long as its engine bears. @returns false when nothing was waiting */
export async function publishTurn(turns: Turns): Promise<boolean> {
  const { db, codeVersion } = turns
  // Looked at first without a transaction: an empty one would wake the loop that asks.
  const { products, sweep } = await waitingIds(db.read, codeVersion)
  if (products.length === 0 && sweep === undefined) return false
  try {
    await db.transaction((tx) => turn(tx, turns, publishProducts))
  } catch (error) {
    if (isRetriable(error)) throw error
    // Savepoints cost more than merging does, so they are made only once something is known to be wrong.
    await db.transaction((tx) => turn(tx, turns, publishAlone(turns)))
  }
  return true
}

async function turn(tx: Transaction, { db, newId, codeVersion }: Turns, merge: typeof publishProducts): Promise<void> {
  const began = performance.now()
  const { products, sweep } = await waitingIds(tx, codeVersion)
  let done = 0
  while (done < products.length && (done === 0 || performance.now() - began < db.dialect.turnMs)) {
    const some = products.slice(done, done + AT_ONCE)
    if (sweep === undefined) await forgetDirty(tx, some)
    await merge(tx, newId, new Map(some.map((id) => [id, {}])))
    done += some.length
  }
  if (sweep === undefined) return
  if (done > 0) await tx.run('update sweep set after_id = $2 where brand_id = $1', [sweep, products[done - 1]!])
  else await tx.run('delete from sweep where brand_id = $1', [sweep])
}

/** A product that cannot be merged is set aside for other code, or for its next input; the others go on. */
function publishAlone({ codeVersion, onError }: Turns): typeof publishProducts {
  return async (tx, newId, products) => {
    for (const [id, fresh] of products) {
      try {
        await tx.savepoint(() => publishProducts(tx, newId, new Map([[id, fresh]])))
      } catch (error) {
        if (isRetriable(error)) throw error
        onError(error)
        await tx.run(
          `insert into dirty (product_id, failed_with) values ($1, $2)
            on conflict (product_id) do update set failed_with = excluded.failed_with`,
          [id, codeVersion],
        )
      }
    }
  }
}

export async function forgetDirty(tx: Transaction, productIds: readonly string[]): Promise<void> {
  const among = inList(productIds)
  await tx.run(`delete from dirty where product_id ${among.text}`, among.params)
}

async function waitingIds(sql: Sql, codeVersion: string): Promise<{ products: string[]; sweep: string | undefined }> {
  const dirty = await sql.all<{ id: string }>(
    `select product_id as id from dirty where failed_with is null or failed_with <> $1 limit ${MOST}`,
    [codeVersion],
  )
  if (dirty.length > 0) return { products: dirty.map(({ id }) => id), sweep: undefined }
  const sweep = await sql.get<{ brand_id: string; after_id: string }>('select brand_id, after_id from sweep limit 1')
  if (!sweep) return { products: [], sweep: undefined }
  const rows = await sql.all<{ id: string }>(
    sweep.brand_id === ''
      ? `select product_id as id from input where product_id > $2 and $1 = '' order by product_id limit ${MOST}`
      : `select product_id as id from input where brand_id = $1 and product_id > $2 order by product_id limit ${MOST}`,
    [sweep.brand_id, sweep.after_id],
  )
  return { products: rows.map(({ id }) => id), sweep: sweep.brand_id }
}
