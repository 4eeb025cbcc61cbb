/** A replica of the connections with all their revisions: which retailers read a brand's products, and when they did. */
import type { Sql } from '@selvedge/platform/db/database'
import { keptMessages } from '@selvedge/platform/views/kept-messages'
import type { View } from '@selvedge/platform/views/view'
import { termsAt } from '@selvedge/protos/rules/terms-at'
import { topics } from '@selvedge/protos/topics'

const known = keptMessages(topics.connection, {
  table: 'known_connection',
  columns: {
    brand_id: { type: 'text', of: ({ brandId }) => brandId },
    retailer_id: { type: 'text', of: ({ retailerId }) => retailerId },
  },
  index: { name: 'known_connection_of_pair', on: ['retailer_id', 'brand_id'] },
})

export const connectionsReplica: View = {
  name: 'catalog-connections',
  version: 1,
  migrations: [{ name: '001-known-connection', up: known.create }],
  sources: [known.source],
}

/** Whether a connection, suspended ones included, let the retailer read what the brand has at that moment. */
export async function couldRead(sql: Sql, retailerId: string, brandId: string, at: string): Promise<boolean> {
  const connections = await known.find(sql, 'retailer_id = $1 and brand_id = $2', [retailerId, brandId])
  return termsAt(connections, at) !== undefined
}
