/** A row per slot of time: what a restart must not forget. */
import type { Database } from '@selvedge/platform/db/database'
import type { History } from '../domain/history/history.ts'
import { isMetric } from '../domain/history/metrics.ts'

/** Without the names of fields, which would be most of it. */
type Stored = [metric: string, service: string, of: string, value: number][]

/** Notes what is kept and not older than all that there is room for. @param now milliseconds */
export async function readHistory({ read }: Database, history: History, now: number): Promise<void> {
  const rows = await read.all<{ at: number; noted: string }>(
    'select began_at as at, noted from history where began_at > $1 order by began_at',
    [now - keptFor(history)],
  )
  for (const { at, noted } of rows)
    for (const [metric, service, of, value] of JSON.parse(noted) as Stored)
      if (isMetric(metric)) history.note({ metric, service, of, value }, at)
}

/** @param at any moment of the slot, milliseconds */
export async function keepSlot(db: Database, history: History, at: number): Promise<void> {
  const noted: Stored = history.slot(at).map(({ metric, service, of, value }) => [metric, service, of, value])
  if (noted.length === 0) return
  await db.transaction(async (tx) => {
    await tx.run(
      `insert into history (began_at, noted) values ($1, $2)
        on conflict (began_at) do update set noted = excluded.noted`,
      [history.beganAt(at), JSON.stringify(noted)],
    )
    await tx.run('delete from history where began_at <= $1', [at - keptFor(history)])
  })
}

const keptFor = ({ limits: { slotMs, slots } }: History) => slotMs * slots
