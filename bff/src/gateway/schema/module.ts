import type { GraphQLScalarType } from 'graphql'
import type { ModulePolicy } from './policy.ts'

/** Resolvers by type, then field; a scalar as a whole. Each module checks them against the generated `Resolvers`. */
export type ResolverMap = Readonly<Record<string, GraphQLScalarType | Readonly<Record<string, unknown>>>>

export interface GatewayModule {
  /** Folder below `src/modules`, with its `schema.graphql`. */
  name: string
  resolvers: ResolverMap
  policy: ModulePolicy
}
