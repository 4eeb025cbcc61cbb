/** An owner of things, and of facts told of them, with what truth says of both. */
import { randomUUID } from 'node:crypto'
import type { Database, Migration, Transaction } from '../database.ts'
import { inList } from '../in-list.ts'
import { entities, facts } from '../replay/truth-topic.ts'
import type { Fact, TruthTopic } from '../replay/truth-topic.ts'
import { put, thing } from './outbox-fixture.ts'

export const shelfTables: Migration = {
  name: '001-shelf',
  async up(db) {
    await db.run('create table thing (key text primary key, text text not null)')
    await db.run('create table fact (key text not null, n integer not null, id text not null, text text not null)')
  },
}

/** With topics of names of their own: brokers are shared by tests. */
export function replayShelf() {
  const state = { ...thing, name: `shelf.${randomUUID()}.v1`, cleanup: 'compact' as const }
  const fact = { ...thing, name: `shelf.${randomUUID()}.v1`, messageType: 'shelf.Fact' }
  const truth: TruthTopic[] = [
    entities(state, async (sql, keys) => {
      const { text, params } = inList(keys)
      const rows = await sql.all<{ key: string; text: string }>(`select key, text from thing where key ${text}`, params)
      return new Map(rows.map((row) => [row.key, state.encode(row.text)]))
    }),
    facts(fact, async (sql, keys) => {
      const { text, params } = inList(keys)
      const rows = await sql.all<{ key: string; id: string; text: string }>(
        `select key, id, text from fact where key ${text} order by key, n`,
        params,
      )
      const toFact = ({ id, text: says }: { id: string; text: string }): Fact => {
        return { eventId: id, occurredAt: new Date(0), actor: 'system:shelf', value: fact.encode(says) }
      }
      return new Map([...Map.groupBy(rows, ({ key }) => key)].map(([key, all]) => [key, all.map(toFact)]))
    }),
  ]

  async function writeIn(tx: Transaction, key: string, text: string | null): Promise<number> {
    await tx.run('delete from thing where key = $1', [key])
    if (text !== null) await tx.run('insert into thing (key, text) values ($1, $2)', [key, text])
    return put(tx, key, text, state.name)
  }

  return {
    state,
    fact,
    topics: [state, fact],
    truth,
    writeIn,
    write: (db: Database, key: string, text: string | null) => db.transaction((tx) => writeIn(tx, key, text)),
    /** A fact's text is its event id. */
    tell: (db: Database, key: string, n: number) =>
      db.transaction(async (tx) => {
        const text = `${key}${n}`
        await tx.run('insert into fact (key, n, id, text) values ($1, $2, $3, $4)', [key, n, text, text])
        await put(tx, key, text, fact.name, text)
      }),
  }
}
