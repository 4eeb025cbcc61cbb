import type { Resolvers } from '../../gen/resolvers.ts'
import { windows } from './queries/windows.ts'

export const resolvers: Resolvers = {
  Query: { windows },
}
