import type { Sql } from '@selvedge/platform/db/database'
import { originSaid } from '@selvedge/platform/db/replay/origin-said'
import { entities } from '@selvedge/platform/db/replay/truth-topic'
import type { Said } from '@selvedge/platform/db/replay/truth-topic'
import { topics } from '@selvedge/protos/topics'
import { encodeSet, setOfProduct } from './sets.ts'

/** What a replay sends. */
export const truth = [entities(topics.imageSet, readSets)]

async function readSets(sql: Sql, productIds: readonly string[], said: (key: string) => Said) {
  const values = new Map<string, Uint8Array>()
  for (const productId of productIds) {
    const key = await setOfProduct(sql, productId)
    if (key) values.set(productId, await encodeSet(sql, productId, key, originSaid(said(productId))))
  }
  return values
}
