import type { Resolvers } from '../../gen/resolvers.ts'
import { productAsOf } from './queries/productAsOf.ts'

export const resolvers: Resolvers = { Query: { productAsOf } }
