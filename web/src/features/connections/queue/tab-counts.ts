import type { ConnectionCountsQuery } from '../../../gen/graphql.ts'
import { connectionStatuses, type ConnectionsTab, tabs, talkStatuses } from '../connections-search.ts'

/** How many stand behind each tab. */
export function countsByTab({ matchMakings, connections }: ConnectionCountsQuery): Record<ConnectionsTab, number> {
  const all = new Map<string, number>(
    [...matchMakings.counts, ...connections.counts].map(({ status, count }) => [status, count]),
  )
  const statuses: Record<ConnectionsTab, readonly string[]> = { ...talkStatuses, ...connectionStatuses }
  const sum = (tab: ConnectionsTab) => statuses[tab].reduce((total, status) => total + (all.get(status) ?? 0), 0)
  return Object.fromEntries(tabs.map((tab) => [tab, sum(tab)])) as Record<ConnectionsTab, number>
}
