import type { Transaction } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { noticesOfConnection } from './from-connection.ts'
import { noticesOfMatchMaking } from './from-match-making.ts'
import { noticesOfOrderEvent } from './from-order-event.ts'
import type { NoticeRow } from './notice-row.ts'

/** What each organisation is told, and what waits for it. */
export const noticesView: View = {
  name: 'notices',
  version: 1,
  migrations: [
    {
      name: '001-notices',
      async up(db, dialect) {
        await db.run(`create table notice (
          id text primary key, organisation_id text not null, at text not null, kind text not null, other_id text not null,
          subject_kind text not null, subject_id text not null, actor_name text not null)`)
        await db.run('create index notice_by_organisation on notice (organisation_id, at, id)')
        await db.run('create index notice_by_subject on notice (subject_id)')
        await db.run(`create table waiting (
          subject_id text primary key, organisation_id text not null, kind text not null)${dialect.clustered}`)
        await db.run('create index waiting_by_organisation on waiting (organisation_id, kind)')
        await db.run(`create table organisation_name (id text primary key, name text not null)${dialect.clustered}`)
        await db.run(`create table order_number (id text primary key, number text not null)${dialect.clustered}`)
      },
    },
  ],
  sources: [
    source(topics.organisation, async (tx, { key, message }) => {
      await tx.run('delete from organisation_name where id = $1', [key])
      if (message) await tx.run('insert into organisation_name (id, name) values ($1, $2)', [key, message.name])
    }),
    source(topics.matchMaking, async (tx, { key, message }) => {
      await replaceNotices(tx, key, message ? noticesOfMatchMaking(message) : [])
      const answeredBy =
        message?.status === 'REQUESTED' ? message.brandId : message?.status === 'INVITED' ? message.retailerId : ''
      await setWaiting(tx, key, answeredBy, 'connection')
    }),
    source(topics.connection, async (tx, { key, message }) => {
      await replaceNotices(tx, key, message ? noticesOfConnection(message) : [])
    }),
    // Facts: each stands for itself and is told once.
    source(topics.orderEvent, async (tx, { message }) => {
      if (message) for (const row of noticesOfOrderEvent(message)) await insertNotice(tx, row)
    }),
    source(topics.order, async (tx, { key, message }) => {
      await tx.run('delete from order_number where id = $1', [key])
      if (message) await tx.run('insert into order_number (id, number) values ($1, $2)', [key, message.number])
      const answeredBy =
        message?.status === 'PLACED'
          ? message.brandId
          : message?.status === 'CONFIRMED_WITH_CHANGES'
            ? message.retailerId
            : ''
      await setWaiting(tx, key, answeredBy, 'order')
    }),
  ],
}

async function replaceNotices(tx: Transaction, subjectId: string, rows: readonly NoticeRow[]): Promise<void> {
  await tx.run('delete from notice where subject_id = $1', [subjectId])
  for (const row of rows) await insertNotice(tx, row)
}

function insertNotice(tx: Transaction, row: NoticeRow): Promise<number> {
  return tx.run(
    `insert into notice (id, organisation_id, at, kind, other_id, subject_kind, subject_id, actor_name)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [row.id, row.organisationId, row.at, row.kind, row.otherId, row.subjectKind, row.subjectId, row.actorName],
  )
}

/** `organisationId` empty: nobody has to answer. */
async function setWaiting(
  tx: Transaction,
  subjectId: string,
  organisationId: string,
  kind: 'order' | 'connection',
): Promise<void> {
  await tx.run('delete from waiting where subject_id = $1', [subjectId])
  if (organisationId !== '') {
    await tx.run('insert into waiting (subject_id, organisation_id, kind) values ($1, $2, $3)', [
      subjectId,
      organisationId,
      kind,
    ])
  }
}
