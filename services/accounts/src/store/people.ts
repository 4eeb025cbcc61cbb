/** People, the organisations they belong to, and the single-use links that let them in. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { OrganisationKind } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Role } from '@selvedge/protos/gen/accounts/v1/accounts_service'

export interface Person {
  id: string
  email: string
  name: string
  password_hash: string | null
}

export interface Member {
  userId: string
  organisationId: string
  organisationName: string
  organisationKind: OrganisationKind
  role: Role
  /** The person has joined; until then it is an invitation. */
  accepted: boolean
}

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

export const findPersonByEmail = (db: Sql, email: string) =>
  db.get<Person>('select id, email, name, password_hash from person where email = $1', [normaliseEmail(email)])

export const findPerson = (db: Sql, id: string) =>
  db.get<Person>('select id, email, name, password_hash from person where id = $1', [id])

export async function insertPerson(tx: Transaction, person: Omit<Person, 'password_hash'>, now: Date): Promise<void> {
  await tx.run('insert into person (id, email, name, created_at) values ($1, $2, $3, $4)', [
    person.id,
    normaliseEmail(person.email),
    person.name,
    now.toISOString(),
  ])
}

export const setPassword = (tx: Transaction, userId: string, hash: string, name: string) =>
  tx.run(`update person set password_hash = $1, name = case when $2 = '' then name else $2 end where id = $3`, [
    hash,
    name,
    userId,
  ])

const MEMBERS = `select m.user_id as "userId", m.organisation_id as "organisationId", o.name as "organisationName",
  o.kind as "organisationKind", m.role as role, m.accepted_at as "acceptedAt" from membership m join organisation o on o.id = m.organisation_id`

type MemberRow = Omit<Member, 'accepted'> & { acceptedAt: string | null }

const toMember = ({ acceptedAt, ...row }: MemberRow): Member => ({ ...row, accepted: acceptedAt !== null })

/** Those the person has joined. */
export async function membershipsOf(db: Sql, userId: string): Promise<Member[]> {
  const joined = `${MEMBERS} where m.user_id = $1 and m.accepted_at is not null order by m.joined_at, o.name`
  return (await db.all<MemberRow>(joined, [userId])).map(toMember)
}

/** With those who are only invited. */
export async function membersOf(db: Sql, organisationId: string): Promise<Member[]> {
  return (await db.all<MemberRow>(`${MEMBERS} where m.organisation_id = $1`, [organisationId])).map(toMember)
}

/** Joined, or only invited. */
export async function findMembership(db: Sql, userId: string, organisationId: string): Promise<Member | undefined> {
  const row = await db.get<MemberRow>(`${MEMBERS} where m.user_id = $1 and m.organisation_id = $2`, [
    userId,
    organisationId,
  ])
  return row && toMember(row)
}

export const setMembership = (tx: Transaction, userId: string, organisationId: string, role: Role, now: Date) =>
  tx.run(
    `insert into membership (user_id, organisation_id, role, joined_at) values ($1, $2, $3, $4)
      on conflict (user_id, organisation_id) do update set role = excluded.role`,
    [userId, organisationId, role, now.toISOString()],
  )

export const acceptMembership = (tx: Transaction, userId: string, organisationId: string, now: Date) =>
  tx.run('update membership set accepted_at = $1 where user_id = $2 and organisation_id = $3 and accepted_at is null', [
    now.toISOString(),
    userId,
    organisationId,
  ])

export const removeMembership = (tx: Transaction, userId: string, organisationId: string) =>
  tx.run('delete from membership where user_id = $1 and organisation_id = $2', [userId, organisationId])

export interface UserRow {
  id: string
  email: string
  name: string
  role: Role
  accepted_at: string | null
  last_seen_at: string | null
  invited_until: string | null
  reset_until: string | null
}

/** Colleagues with what they wait for, at `now`. */
export const listUsers = (db: Sql, organisationId: string, now: Date) =>
  db.all<UserRow>(
    `select p.id, p.email, p.name, m.role, m.accepted_at,
        m.last_seen_at,
        (select max(valid_until) from link l where l.user_id = p.id and l.purpose = 'INVITATION'
          and l.organisation_id = m.organisation_id and l.used_at is null and l.valid_until > $2) as invited_until,
        (select max(valid_until) from link l where l.user_id = p.id and l.purpose = 'RESET'
          and l.organisation_id = m.organisation_id and l.used_at is null and l.valid_until > $2) as reset_until
      from membership m join person p on p.id = m.user_id where m.organisation_id = $1 order by p.name, p.email`,
    [organisationId, now.toISOString()],
  )
