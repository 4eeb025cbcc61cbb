import { source } from '../view.ts'
import type { View } from '../view.ts'
import { thing } from './view-fixture.ts'

/**
 * Breaks the rule on purpose: it adds a row for each record it is given, so that a record applied twice, or not
 * at all, stays visible.
 */
export const countedView: View = {
  name: 'counted',
  version: 1,
  migrations: [
    {
      name: '001-seen',
      async up(db, dialect) {
        await db.run(`create table seen (n ${dialect.serial}, partition integer not null, position bigint not null)`)
      },
    },
  ],
  sources: [
    source(thing, async (tx, { partition, offset }) => {
      await tx.run('insert into seen (partition, position) values ($1, $2)', [partition, offset])
    }),
  ],
}
