import DataLoader from 'dataloader'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { Organisation as OrganisationMessage } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { GatewayContext } from '../../gateway/context.ts'
import { callOptions, requireViewer } from '../../gateway/viewer/require-viewer.ts'
import type { ShownMatchMaking } from './shown.ts'

const BATCH = 200
const MOST_PAGES = 10

/** As the viewer view has them; one it has not heard of yet has its id only. */
export function knownOrganisationLoader(context: GatewayContext): DataLoader<string, Organisation> {
  return context.loader('known-organisation', () => {
    const load = async (ids: readonly string[]) => {
      const found = await context.models.viewer.organisations(ids)
      const byId = new Map(found.map((organisation) => [organisation.id, organisation]))
      return ids.map((id) => byId.get(id) ?? OrganisationMessage.create({ id }))
    }
    return new DataLoader(load, { maxBatchSize: 500 })
  })
}

/** The newest request or invitation between the viewer's organisation and another. */
export function newestMatchMakingLoader(context: GatewayContext): DataLoader<string, ShownMatchMaking | null> {
  return context.loader('newest-match-making', () => {
    const load = async (otherIds: readonly string[]) => {
      const newest = new Map<string, ShownMatchMaking>()
      let after = ''
      for (let page = 0; page < MOST_PAGES; page++) {
        const request = { statuses: [], after, limit: BATCH, otherIds: [...otherIds], ids: [] }
        const { matchMakings, next } = await context.clients.connections.listMatchMakings(request, callOptions(context))
        for (const { matchMaking, offered } of matchMakings) {
          if (!matchMaking) continue
          const other = otherOf(matchMaking, context)
          // The newest come first.
          if (!newest.has(other)) newest.set(other, { matchMaking, offered })
        }
        if (next === '' || newest.size === otherIds.length) break
        after = next
      }
      return otherIds.map((id) => newest.get(id) ?? null)
    }
    return new DataLoader(load, { maxBatchSize: BATCH })
  })
}

/** The newest connection, live or ended, between the viewer's organisation and another. */
export function newestConnectionLoader(context: GatewayContext): DataLoader<string, Connection | null> {
  return context.loader('newest-connection', () => {
    const load = async (otherIds: readonly string[]) => {
      const newest = new Map<string, Connection>()
      for (const connection of await context.models.viewer.connectionsOf(requireViewer(context).rpc.organisationId)) {
        const other = otherOf(connection, context)
        if (!newest.has(other)) newest.set(other, connection)
      }
      return otherIds.map((id) => newest.get(id) ?? null)
    }
    return new DataLoader(load, { maxBatchSize: 5_000 })
  })
}

/** Connections with their history, which only their owner has. */
export function wholeConnectionLoader(context: GatewayContext): DataLoader<string, Connection | null> {
  return context.loader('whole-connection', () => {
    const load = async (ids: readonly string[]) => {
      const { connections } = await context.clients.connections.batchGetConnections(
        { ids: [...ids] },
        callOptions(context),
      )
      const byId = new Map(connections.map((connection) => [connection.id, connection]))
      return ids.map((id) => byId.get(id) ?? null)
    }
    return new DataLoader(load, { maxBatchSize: BATCH })
  })
}

export function styleCountLoader(context: GatewayContext): DataLoader<string, number> {
  return context.loader('style-count', () => {
    const load = async (brandIds: readonly string[]) => {
      const counts = await context.models.productFacts.styleCounts(brandIds)
      return brandIds.map((id) => counts.get(id) ?? 0)
    }
    return new DataLoader(load, { maxBatchSize: 500 })
  })
}

export function otherOf(
  { brandId, retailerId }: { brandId: string; retailerId: string },
  context: GatewayContext,
): string {
  return requireViewer(context).rpc.organisationId === brandId ? retailerId : brandId
}
