/** What two generations are compared by: what the live one has published, and what the other would publish in its place. */
import type { Sql } from '@selvedge/platform/db/database'
import type { ComparedTarget, Row, RowRange, RowSet } from '@selvedge/platform/views/generations/row-set'
import { isBuilding } from './building.ts'
import { gatherAll } from './gather.ts'
import { merge } from './publish-products.ts'

const OUTPUT = 'what is published'

/** Readers ask no questions of it: they read what it publishes. */
export const comparedOutput: ComparedTarget = {
  name: OUTPUT,
  rows: async (read) => ((await isBuilding(read)) ? wouldPublish(read) : hasPublished(read)),
  draw: async () => [],
  answer: async () => [],
}

/** By product id: whether it is shown, and by hash what is said of it. */
export function hasPublished(read: Sql): RowSet {
  return {
    name: OUTPUT,
    async read(range) {
      const { where, params } = within(range)
      const rows = await read.all<{ id: string; enriched: string | null; completeness: string | null }>(
        `select product_id as id, enriched, completeness from published
          where (enriched is not null or completeness is not null) and ${where}`,
        params,
      )
      return rows.map(({ id, enriched, completeness }) => rowOf(id, enriched, completeness))
    },
  }
}

/** The same of what is known, for a database that has published nothing yet. */
function wouldPublish(read: Sql): RowSet {
  return {
    name: OUTPUT,
    async read({ after, until, limit }) {
      const found: Row[] = []
      for (let last = after; found.length < limit;) {
        const { where, params } = within({ after: last, until, limit })
        const products = await read.all<{ id: string }>(`select product_id as id from input where ${where}`, params)
        found.push(
          ...(await merged(
            read,
            products.map(({ id }) => id),
          )),
        )
        if (products.length < limit) break
        last = [products.at(-1)!.id]
      }
      return found.slice(0, limit)
    },
  }
}

async function merged(read: Sql, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  const gathered = await gatherAll({ ...read }, new Map(ids.map((id) => [id, {}])))
  return [...gathered].flatMap(([id, inputs]) => {
    const { enriched, completeness } = merge(id, inputs)
    return enriched || completeness ? [rowOf(id, enriched?.hash ?? null, completeness?.hash ?? null)] : []
  })
}

const rowOf = (id: string, enriched: string | null, completeness: string | null): Row => ({
  key: [id],
  value: { shown: enriched !== null, enriched, completeness },
})

function within({ after, until, limit }: RowRange) {
  const to = until === null ? '' : 'and product_id <= $3'
  const params = [after?.[0] ?? '', limit, ...(until ?? [])]
  return { where: `product_id > $1 ${to} order by product_id limit $2`, params }
}
