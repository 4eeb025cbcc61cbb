import { DatabaseSync } from 'node:sqlite'
import { sqliteDialect } from '@selvedge/platform/db/sqlite/sqlite-database'
import type { Contents } from '../contents.ts'

/** @throws Error when the engine finds the file damaged */
export function lookInto(file: string): Contents {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const all = <Row>(text: string) => db.prepare(text).all() as Row[]
    const faults = all<{ quick_check: string }>('pragma quick_check(1)').filter(
      ({ quick_check }) => quick_check !== 'ok',
    )
    if (faults.length > 0) throw new Error(faults[0]!.quick_check)
    const names = all<{ name: string }>(sqliteDialect.listTables).map(({ name }) => name)
    const rowsOf = (table: string) => all<{ n: number }>(`select count(*) as n from "${table}"`)[0]!.n
    const tables = Object.fromEntries(names.map((name) => [name, rowsOf(name)]))
    const publishes = names.includes('outbox')
    return {
      migrations: all<{ name: string }>(`select name from migration where scope = 'main' order by name`).map(
        ({ name }) => name,
      ),
      epoch: publishes
        ? (all<{ value: number }>(`select value from outbox_meta where name = 'epoch'`)[0]?.value ?? 0)
        : null,
      tables,
      waiting: publishes ? tables['outbox']! : 0,
      positions: publishes
        ? all<Contents['positions'][number]>(
            'select topic, partition, position from outbox_position order by topic, partition',
          ).map((row) => ({ ...row }))
        : [],
    }
  } finally {
    db.close()
  }
}
