/** Two consumers of tags, each before and after it moved; its rows and who reads them stay as they are. */
import type { Database, Transaction } from '../../../db/database.ts'
import { source } from '../../view.ts'
import type { View, ViewSource } from '../../view.ts'
import { tagV1, tagV2 } from './topics.ts'

/** What each tag says. */
export const labels = {
  onV1: view('labels', 1, 'text text not null', (keep) =>
    source(tagV1, (tx, { key, message }) => keep(tx, key, message && [message.price])),
  ),
  onV2: view('labels', 2, 'text text not null', (keep) =>
    source(tagV2, (tx, { key, message }) =>
      keep(tx, key, message && [`${(message.minor / 100).toFixed(2)} ${message.currency}`]),
    ),
  ),
  dump: (db: Database) => db.read.all('select id, text from labels order by id'),
}

/** What all tags of a currency come to. */
export const totals = {
  onV1: view('totals', 1, 'minor integer not null, currency text not null', (keep) =>
    source(tagV1, (tx, { key, message }) => {
      const [amount, currency] = message?.price.split(' ') ?? []
      return keep(tx, key, message && [Math.round(Number(amount) * 100), currency!])
    }),
  ),
  onV2: view('totals', 2, 'minor integer not null, currency text not null', (keep) =>
    source(tagV2, (tx, { key, message }) => keep(tx, key, message && [message.minor, message.currency])),
  ),
  dump: (db: Database) => db.read.all('select currency, sum(minor) as minor from totals group by currency order by 1'),
}

type Keep = (tx: Transaction, id: string, values: (string | number)[] | null) => Promise<void>

/** Another version is another database, built from the start of its topic beside the one before. */
function view(name: string, version: number, columns: string, reads: (keep: Keep) => ViewSource<any>): View {
  const keep: Keep = async (tx, id, values) => {
    await tx.run(`delete from ${name} where id = $1`, [id])
    if (values) await tx.insert(`insert into ${name} values $rows`, [[id, ...values]])
  }
  return {
    name,
    version,
    migrations: [
      {
        name: `001-${name}`,
        async up(db) {
          await db.run(`create table ${name} (id text primary key, ${columns})`)
        },
      },
    ],
    sources: [reads(keep)],
  }
}
