import { escapeLiteral } from 'pg'
import { EVERYBODY } from '../tenant.ts'

const SETTING = 'selvedge.tenant'
/** Asked once a statement, not once a row. A session that was told nothing has an empty setting, or none. */
const TENANT = `(select nullif(current_setting('${SETTING}', true), ''))`

/** Row-level security: by its one policy a row is there for everybody's work and that of its parties. */
export function wall(table: string, isParty: string): string[] {
  const isVisible = `${TENANT} = '${EVERYBODY}' or (${isParty.replaceAll('$tenant', () => TENANT)})`
  return [
    `create policy tenant on ${table} using (${isVisible}) with check (${isVisible})`,
    `alter table ${table} enable row level security`,
    // Else the owner, which every service is of its tables, would see all.
    `alter table ${table} force row level security`,
  ]
}

/** For the transaction in which it is said. */
export function tellTransaction(tenant: string): string {
  return `set local ${SETTING} = ${escapeLiteral(tenant)}`
}

/** For the session, until it is told another. */
export function tellSession(tenant: string): string {
  return `set ${SETTING} = ${escapeLiteral(tenant)}`
}
