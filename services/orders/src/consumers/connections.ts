import { keptMessages } from '@selvedge/platform/views/kept-messages'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

const known = keptMessages(topics.connection, {
  table: 'known_connection',
  columns: {
    brand_id: { type: 'text', of: ({ brandId }) => brandId },
    retailer_id: { type: 'text', of: ({ retailerId }) => retailerId },
    ended: { type: 'integer', of: ({ status }) => (status === 'ENDED' ? 1 : 0) },
  },
  index: { name: 'known_connection_of_pair', on: ['retailer_id', 'brand_id', 'ended'] },
  keep: (connection) => ({ ...connection, history: [] }),
})

/** Replica: connections with the terms in force, without their history. */
export const connectionsReplica: View = {
  name: 'orders-connections',
  version: 1,
  migrations: [{ name: '001-known-connection', up: known.create }],
  sources: [known.source],
}
