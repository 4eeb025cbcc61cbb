import type { Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'

export const REPUBLISH_DUE = 'price-list-republish'

/** The products of the list are to be published again, from the first, also when an earlier round is under way. */
export async function startRepublish(tx: Transaction, listId: string, now: Date): Promise<void> {
  await tx.run(`update price_list set republish_after = '' where id = $1`, [listId])
  await scheduleDue(tx, REPUBLISH_DUE, listId, now)
}
