/** Who may ask for which root field. Plain data, so that the isolation matrix is generated from it. */
import type { Rule } from '@selvedge/platform/rpc/policy'

export type RootType = 'Query' | 'Mutation' | 'Subscription'

export type ModulePolicy = Partial<Record<RootType, Readonly<Record<string, Rule>>>>
