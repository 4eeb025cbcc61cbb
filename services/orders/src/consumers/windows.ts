import { keptMessages } from '@selvedge/platform/views/kept-messages'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

const known = keptMessages(topics.deliveryWindow, {
  table: 'known_window',
  columns: { brand_id: { type: 'text', of: ({ brandId }) => brandId } },
  index: { name: 'known_window_of_brand', on: ['brand_id'] },
})

/** Replica: delivery windows. Whether one takes orders today is decided when it is read. */
export const windowsReplica: View = {
  name: 'orders-windows',
  version: 1,
  migrations: [{ name: '001-known-window', up: known.create }],
  sources: [known.source],
}
