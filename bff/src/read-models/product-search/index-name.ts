import type { Sql } from '@selvedge/platform/db/database'

/** Of the index that the view's generation fills, as its database has it. */
export async function indexName(sql: Sql): Promise<string> {
  return (await sql.get<{ name: string }>('select name from search_index'))!.name
}
