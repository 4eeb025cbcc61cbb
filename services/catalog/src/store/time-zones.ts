import type { Sql } from '@selvedge/platform/db/database'

/** Of a brand that the replica does not know yet; its windows are looked at again when it comes. */
const UNKNOWN = 'UTC'

/** IANA name of the brand's zone, from the replica of organisations. */
export async function zoneOf(sql: Sql, brandId: string): Promise<string> {
  const row = await sql.get<{ zone: string }>('select time_zone as zone from brand_zone where brand_id = $1', [brandId])
  return row?.zone ?? UNKNOWN
}
