/** What this service must know of others: who is a brand or a retailer, which doors and price lists there are. */
import type { Sql } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import type { OrganisationKind } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { topics } from '@selvedge/protos/topics'

export const partiesReplica: View = {
  name: 'connections-parties',
  version: 1,
  migrations: [
    {
      name: '001-parties',
      async up(db) {
        await db.run(
          'create table party (id text primary key, kind text not null, name text not null, doors text not null)',
        )
        await db.run(
          'create table party_price_list (id text primary key, brand_id text not null, currency text not null, archived integer not null)',
        )
      },
    },
  ],
  sources: [
    source(topics.organisation, async (tx, { key, message }) => {
      if (message === null) return void (await tx.run('delete from party where id = $1', [key]))
      const doors = JSON.stringify(message.retailer?.doors.map((door) => door.id) ?? [])
      await tx.run(
        `insert into party (id, kind, name, doors) values ($1, $2, $3, $4)
          on conflict (id) do update set kind = excluded.kind, name = excluded.name, doors = excluded.doors`,
        [key, message.kind, message.name, doors],
      )
    }),
    source(topics.priceList, async (tx, { key, message }) => {
      if (message === null) return void (await tx.run('delete from party_price_list where id = $1', [key]))
      await tx.run(
        `insert into party_price_list (id, brand_id, currency, archived) values ($1, $2, $3, $4)
          on conflict (id) do update set currency = excluded.currency, archived = excluded.archived`,
        [key, message.brandId, message.currency, message.archived ? 1 : 0],
      )
    }),
  ],
}

export interface Party {
  id: string
  kind: OrganisationKind
  name: string
  doorIds: string[]
}

export async function findParty(db: Sql, id: string): Promise<Party | undefined> {
  const row = await db.get<{ id: string; kind: OrganisationKind; name: string; doors: string }>(
    'select id, kind, name, doors from party where id = $1',
    [id],
  )
  return row && { id: row.id, kind: row.kind, name: row.name, doorIds: JSON.parse(row.doors) as string[] }
}

export interface KnownList {
  id: string
  brandId: string
  currency: string
  archived: boolean
}

export async function findLists(db: Sql, ids: readonly string[]): Promise<KnownList[]> {
  const rows = await Promise.all(
    ids.map((id) =>
      db.get<{ id: string; brand_id: string; currency: string; archived: number }>(
        'select id, brand_id, currency, archived from party_price_list where id = $1',
        [id],
      ),
    ),
  )
  return rows
    .filter((row) => row !== undefined)
    .map((row) => ({ id: row.id, brandId: row.brand_id, currency: row.currency, archived: row.archived === 1 }))
}
