/** The tables of a view's database as sets of rows. */
import type { Dialect, Sql, SqlValue } from '../../db/database.ts'
import { viewKey } from '../view-state.ts'
import type { ViewId } from '../view-state.ts'
import type { View } from '../view.ts'
import type { RowRange, RowSet } from './row-set.ts'

/** Where on the log a row was changed last says how it came about, not what it says. */
const LEFT_OUT = /(^|_)(partition|position)$/

/** One set for each table that has a primary key; without one, rows cannot be told apart. */
export async function tableRows(
  sql: Sql,
  dialect: Dialect,
  view: ViewId & Pick<View, 'ended' | 'uncompared'>,
): Promise<RowSet[]> {
  const state = await sql.get<{ tables: string }>('select tables from view_state where view = $1', [viewKey(view)])
  const sets: RowSet[] = []
  for (const table of JSON.parse(state?.tables ?? '[]') as string[]) {
    if (view.uncompared?.includes(table)) continue
    const key = (await sql.all<{ name: string }>(dialect.listKey, [table])).map(({ name }) => name)
    if (key.length > 0) sets.push(rowsOf(sql, table, key, view.ended?.[table]))
  }
  return sets
}

function rowsOf(sql: Sql, table: string, key: readonly string[], ended: string | undefined): RowSet {
  const columns = key.join(', ')
  return {
    name: table,
    async read({ after, until, limit }: RowRange) {
      const params: SqlValue[] = []
      const bound = (operator: string, values: readonly SqlValue[]) => {
        const first = params.push(...values) - values.length + 1
        return `(${columns}) ${operator} (${values.map((_, at) => `$${first + at}`).join(', ')})`
      }
      const shown = ended === undefined ? null : `not (${ended})`
      const bounds = [after && bound('>', after), until && bound('<=', until), shown].filter((each) => each !== null)
      const where = bounds.length === 0 ? '' : `where ${bounds.join(' and ')}`
      params.push(limit)
      const text = `select * from "${table}" ${where} order by ${columns} limit $${params.length}`
      const rows = await sql.all<Record<string, SqlValue>>(text, params)
      return rows.map((row) => ({
        key: key.map((name) => row[name]!),
        value: Object.fromEntries(Object.entries(row).filter(([name]) => !LEFT_OUT.test(name))),
      }))
    },
  }
}
