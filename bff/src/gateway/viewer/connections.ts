/** The live connections of an organisation, kept in memory for as long as the viewer view has not moved. */
import { createHash } from 'node:crypto'
import type { Clock } from '@selvedge/platform/clock'
import { encodeCursor } from '@selvedge/platform/views/cursor'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ViewReader } from '../../read-models/view-reader.ts'
import type { ViewerQuery } from '../../read-models/viewer/query.ts'
import type { ViewerConnection } from '../context.ts'

export interface OrganisationConnections {
  byOther: ReadonlyMap<string, ViewerConnection>
  /** Changes with any of the connections. */
  fingerprint: string
}

export interface ConnectionsSource {
  of(organisationId: string): Promise<OrganisationConnections>
  /** The view may have moved. */
  moved(): void
}

/** Signals may be lost: a position that was looked at longer ago than this is looked at again. */
const LOOK_AGAIN_MS = 1_000
const MOST_KEPT = 5_000

export function createConnections(viewer: ViewerQuery, reader: ViewReader, clock: Clock): ConnectionsSource {
  const kept = new Map<string, { cursor: string; connections: OrganisationConnections }>()
  let known: { cursor: Promise<string>; at: number } | undefined

  function cursorNow(): Promise<string> {
    const now = clock.now().getTime()
    if (!known || now - known.at >= LOOK_AGAIN_MS) {
      known = { cursor: reader.cursor().then(encodeCursor), at: now }
      known.cursor.catch(() => (known = undefined))
    }
    return known.cursor
  }

  return {
    async of(organisationId) {
      const cursor = await cursorNow()
      const before = kept.get(organisationId)
      if (before?.cursor === cursor) return before.connections
      const connections = present(await viewer.liveConnections(organisationId), organisationId)
      kept.delete(organisationId)
      kept.set(organisationId, { cursor, connections })
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
      return connections
    },
    moved: () => (known = undefined),
  }
}

function present(connections: Connection[], organisationId: string): OrganisationConnections {
  const live = connections.map(toViewerConnection).toSorted((a, b) => (a.connectionId < b.connectionId ? -1 : 1))
  const other = (connection: ViewerConnection) =>
    connection.brandId === organisationId ? connection.retailerId : connection.brandId
  return {
    byOther: new Map(live.map((connection) => [other(connection), connection])),
    fingerprint: createHash('sha256').update(JSON.stringify(live)).digest('base64url').slice(0, 22),
  }
}

function toViewerConnection({ id, brandId, retailerId, status, revision, terms }: Connection): ViewerConnection {
  return {
    connectionId: id,
    brandId,
    retailerId,
    status: status as ViewerConnection['status'],
    revision,
    priceListIds: terms?.priceListIds ?? [],
    currency: terms?.currency ?? '',
    discountBp: terms?.discountBp ?? 0,
    atOnce: terms?.atOnce ?? false,
    preOrder: terms?.preOrder ?? false,
    warehouses: terms?.warehouses ?? [],
    doorIds: terms?.doorIds ?? [],
    audiences: status === 'ENDED' ? [] : [`open:${brandId}`],
    customerCode: terms?.customerCode ?? '',
    alias: terms?.alias ?? '',
  }
}
