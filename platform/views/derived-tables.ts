import type { Dialect, Sql } from '../db/database.ts'
import { viewStateTables } from './view-tables.ts'

/** Of a database that also has views in it: everything that they and their runner have made. */
export async function derivedTables(sql: Sql, { listTables }: Dialect): Promise<string[]> {
  const names = (await sql.all<{ name: string }>(listTables)).map(({ name }) => name)
  if (!names.includes('view_state')) return []
  const rows = await sql.all<{ tables: string }>('select tables from view_state')
  return [...viewStateTables, ...rows.flatMap(({ tables }) => JSON.parse(tables) as string[])]
}
