import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { createRecent } from '@selvedge/platform/recent'
import type { Cursor } from '@selvedge/platform/views/cursor'
import { inList } from '@selvedge/platform/db/in-list'
import type { ViewReader } from '../view-reader.ts'

export interface ViewerQuery {
  /** ACTIVE and SUSPENDED connections of a brand or a retailer. */
  liveConnections(organisationId: string): Promise<Connection[]>
  /** All that ever were between the two, the newest first. */
  connectionsBetween(brandId: string, retailerId: string): Promise<Connection[]>
  /** Whole records, not to be changed: show a stranger only the public part. Unknown ids are left out. */
  organisations(ids: readonly string[]): Promise<Organisation[]>
  organisation(id: string): Promise<Organisation | undefined>
  /** All of a kind, by name; at most 5,000. */
  organisationsOf(kind: 'BRAND' | 'RETAILER'): Promise<Organisation[]>
  /** Of one organisation, live and ended ones, the newest first; at most 10,000. */
  connectionsOf(organisationId: string): Promise<Connection[]>
  /** Without the products they cover. */
  windows(ids: readonly string[]): Promise<DeliveryWindow[]>
  windowsOf(brandId: string): Promise<DeliveryWindow[]>
}

/** Organisations and windows by question; up to twice as many answers are kept, until the view moves. */
const GENERATION = 1_000

export function viewerQuery({ read, cursor }: ViewReader): ViewerQuery {
  const kept = createRecent<string, readonly unknown[]>(GENERATION)
  let level: Cursor | undefined
  const many = async <T>(text: string, params: string[]) => {
    const rows = await read.all<{ body: string }>(text, params)
    return rows.map(({ body }) => JSON.parse(body) as T)
  }
  /** What every search asks for and hardly ever changes. */
  const manyKept = async <T>(text: string, params: string[]): Promise<T[]> => {
    const now = await cursor()
    if (now !== level) {
      kept.clear()
      level = now
    }
    const key = JSON.stringify([text, params])
    const known = kept.get(key) as T[] | undefined
    if (known) return [...known]
    const found = await many<T>(text, params)
    // Read before the view moved on, it would be kept as if it were of now.
    if (level === now) kept.set(key, found)
    return [...found]
  }
  const byIds = <T>(table: string, ids: readonly string[]) => {
    const { text, params } = inList([...new Set(ids)])
    return manyKept<T>(`select body from ${table} where id ${text}`, params)
  }
  return {
    liveConnections: (id) =>
      many(
        `select body from viewer_connection where brand_id = $1 and status in ('ACTIVE', 'SUSPENDED')
          union all select body from viewer_connection where retailer_id = $2 and status in ('ACTIVE', 'SUSPENDED')`,
        [id, id],
      ),
    connectionsBetween: (brandId, retailerId) =>
      many('select body from viewer_connection where brand_id = $1 and retailer_id = $2 order by id desc', [
        brandId,
        retailerId,
      ]),
    organisations: (ids) => byIds('viewer_organisation', ids),
    organisation: async (id) =>
      (await many<Organisation>('select body from viewer_organisation where id = $1', [id]))[0],
    organisationsOf: (kind) =>
      many('select body from viewer_organisation where kind = $1 order by name, id limit 5000', [kind]),
    connectionsOf: (id) =>
      many(
        `select body from (select id, body from viewer_connection where brand_id = $1
          union all select id, body from viewer_connection where retailer_id = $2) each order by id desc limit 10000`,
        [id, id],
      ),
    windows: (ids) => byIds('viewer_window', ids),
    windowsOf: (brandId) => manyKept('select body from viewer_window where brand_id = $1 order by id', [brandId]),
  }
}
