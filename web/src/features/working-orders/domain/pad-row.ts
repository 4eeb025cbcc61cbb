import type { PadLineFragment } from '../../../gen/graphql.ts'
import type { OrderRow } from '../../../lib/cells/order-rows.ts'

/** A line as the order pad shows it. */
export type PadRow = OrderRow<PadLineFragment>
