import type { Sql, Transaction } from '@selvedge/platform/db/database'

export interface Owner {
  brandId: string
  isLogo: boolean
}

export async function addOwner(tx: Transaction, hash: string, { brandId, isLogo }: Owner): Promise<void> {
  await tx.run(
    `insert into owned_picture (hash, brand_id, is_logo) values ($1, $2, $3)
      on conflict (hash, brand_id) do update set is_logo = case when excluded.is_logo = 1 then 1 else owned_picture.is_logo end`,
    [hash, brandId, isLogo ? 1 : 0],
  )
}

/** The brands that brought this content. */
export async function ownersOf(sql: Sql, hash: string): Promise<Owner[]> {
  const rows = await sql.all<{ brandId: string; isLogo: number }>(
    'select brand_id as "brandId", is_logo as "isLogo" from owned_picture where hash = $1',
    [hash],
  )
  return rows.map(({ brandId, isLogo }) => ({ brandId, isLogo: Number(isLogo) === 1 }))
}
