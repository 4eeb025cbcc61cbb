/** A replica of the connections with all their revisions: which lists a retailer held, and when it did. */
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
  name: 'pricing-connections',
  version: 1,
  migrations: [{ name: '001-known-connection', up: known.create }],
  sources: [known.source],
}

/** Ids of the brand's lists that stood in the retailer's terms at that moment. */
export async function listsHeldAt(sql: Sql, retailerId: string, brandId: string, at: string): Promise<string[]> {
  const connections = await known.find(sql, 'retailer_id = $1 and brand_id = $2', [retailerId, brandId])
  return termsAt(connections, at)?.revision.terms?.priceListIds ?? []
}
