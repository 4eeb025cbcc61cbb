import type { Migration } from '@selvedge/platform/db/database'
import { raiseWalls } from '@selvedge/platform/db/tenant'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'

export const migrations: Migration[] = [
  ...truthMigrations,
  {
    name: '001-organisations',
    async up(db, dialect) {
      // The whole entity is one encoded message: it is read and published whole.
      await db.run(`create table organisation (
        id text primary key, kind text not null, slug text not null unique, name text not null,
        created_at text not null, message ${dialect.bytes} not null)`)
      await db.run('create index organisation_by_name on organisation (kind, name, id)')
    },
  },
  {
    name: '002-people',
    async up(db) {
      await db.run(`create table person (
        id text primary key, email text not null unique, name text not null, password_hash text,
        created_at text not null)`)
      await db.run(`create table membership (
        user_id text not null references person (id), organisation_id text not null references organisation (id),
        role text not null, joined_at text not null, last_seen_at text, primary key (user_id, organisation_id))`)
      await db.run('create index membership_by_organisation on membership (organisation_id)')
      // A single-use link: an invitation into an organisation, or a new password.
      await db.run(`create table link (
        token_hash text primary key, purpose text not null, user_id text not null references person (id),
        organisation_id text not null, valid_until text not null, used_at text)`)
      await db.run('create index link_by_user on link (user_id, organisation_id)')
    },
  },
  {
    name: '003-sessions',
    async up(db) {
      await db.run(`create table session (
        id text primary key, token_hash text not null unique, user_id text not null references person (id),
        organisation_id text not null, created_at text not null, seen_at text not null, expires_at text not null,
        ip text not null, user_agent text not null)`)
      await db.run('create index session_by_user on session (user_id)')
      await db.run('create index session_by_expiry on session (expires_at)')
      await db.run(`create table login_failure (
        email text primary key, failures integer not null, last_at text not null)`)
    },
  },
  {
    name: '004-api-keys',
    async up(db) {
      await db.run(`create table api_key (
        id text primary key, organisation_id text not null references organisation (id), name text not null,
        prefix text not null, secret_hash text not null unique, scopes text not null, created_at text not null,
        created_by text not null, expires_at text not null, last_used_at text not null, revoked_at text)`)
      await db.run('create index api_key_by_organisation on api_key (organisation_id)')
    },
  },
  {
    name: '005-invited-or-joined',
    async up(db) {
      await db.run('alter table membership add column accepted_at text')
      await db.run(`update membership set accepted_at = joined_at
        where user_id in (select id from person where password_hash is not null)`)
    },
  },
  {
    name: '006-walls',
    async up(db, dialect) {
      await raiseWalls(db, dialect, {
        // People, their sessions and organisations' public profiles are not of one organisation.
        membership: 'organisation_id = $tenant',
        link: 'organisation_id = $tenant',
        api_key: 'organisation_id = $tenant',
      })
    },
  },
]
