import type { Resolvers } from '../../gen/resolvers.ts'
import { takeBackup } from './mutations/takeBackup.ts'
import { verifyBackup } from './mutations/verifyBackup.ts'
import { backups } from './queries/backups.ts'

export const resolvers: Resolvers = {
  Query: { backups },
  Mutation: { takeBackup, verifyBackup },
}
