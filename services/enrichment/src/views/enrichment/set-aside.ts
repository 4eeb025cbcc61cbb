/** Inputs whose newest record waits aside: the brand is told with what is merged from the state before it. */
import type { Transaction } from '@selvedge/platform/db/database'
import { inputSources } from './apply-input.ts'

const inputTopics = inputSources.map(({ topic }) => topic.name)

/** SQL, of a row of `input`: since when (milliseconds) a record of the product waits; null: none does. */
export const setAsideSince = `(select min(q.parked_at) from quarantine q where q.view = (select view from view_state)
  and q.topic in (${inputTopics.map((name) => `'${name}'`).join(', ')}) and q.key = input.product_id
  and q.dropped_because is null)`

/** Has the product merged anew, since what is said of it changes; in a turn, for a bad record may end no batch. */
export async function mergeSoon(tx: Transaction, topic: string, key: string): Promise<void> {
  if (!inputTopics.includes(topic)) return
  await tx.run('insert into dirty (product_id) values ($1) on conflict (product_id) do update set failed_with = null', [
    key,
  ])
}
