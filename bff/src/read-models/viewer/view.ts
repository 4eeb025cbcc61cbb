/** Who is who and who trades with whom: what the gateway needs to know before it may show anything. */
import type { Migration } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { projectConnection, projectOrganisation, projectWindow } from './project.ts'

const migrations: Migration[] = [
  {
    name: '001-viewer',
    async up(db, { clustered }) {
      await db.run(
        `create table viewer_organisation (
          id text primary key, kind text not null, name text not null, body text not null,
          partition integer not null, position bigint not null)${clustered}`,
      )
      await db.run(
        `create table viewer_connection (
          id text primary key, brand_id text not null, retailer_id text not null, status text not null,
          body text not null, partition integer not null, position bigint not null)${clustered}`,
      )
      await db.run('create index viewer_connection_brand on viewer_connection (brand_id, status)')
      await db.run('create index viewer_connection_retailer on viewer_connection (retailer_id, status)')
      await db.run(
        `create table viewer_window (
          id text primary key, brand_id text not null, kind text not null, body text not null,
          partition integer not null, position bigint not null)${clustered}`,
      )
      await db.run('create index viewer_window_brand on viewer_window (brand_id)')
    },
  },
]

export const viewerView: View = {
  name: 'viewer',
  version: 1,
  migrations,
  sources: [
    source(topics.organisation, projectOrganisation),
    source(topics.connection, projectConnection),
    source(topics.deliveryWindow, projectWindow),
  ],
}
