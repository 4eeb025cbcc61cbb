import type { Transaction } from '@selvedge/platform/db/database'

/**
 * For a database that is put back from a backup: it knows neither who has logged out since, nor which links were used. So
 * people log in again, and open invitations and links for a new password are void.
 */
export async function voidTokens(tx: Transaction): Promise<void> {
  await tx.run('delete from session')
  await tx.run('delete from link where used_at is null')
}
