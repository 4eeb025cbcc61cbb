/** How large a document may be. The same rules hold on HTTP and on the socket: both take them from here. */
import { ApolloArmor } from '@escape.tech/graphql-armor'
import { NoSchemaIntrospectionCustomRule } from 'graphql'
import type { DocumentNode, ValidationContext, ValidationRule } from 'graphql'

const MAX_DEPTH = 12
const MAX_ALIASES = 30
const MAX_DIRECTIVES = 20
const MAX_TOKENS = 3_000
export const MAX_COST = 5_000

export const parseOptions = { maxTokens: MAX_TOKENS }

const costs = new WeakMap<DocumentNode, number>()

/** Points that a validated document costs; the dearest of its operations. */
export function costOf(document: DocumentNode): number {
  return costs.get(document) ?? MAX_COST
}

/** @param introspection only where any document is allowed */
export function limitRules(introspection: boolean): ValidationRule[] {
  const quiet = { exposeLimits: false }
  const armor = new ApolloArmor({
    // Tokens are counted by the parser itself, and suggestions are taken out where errors are masked.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    maxDepth: { ...quiet, n: MAX_DEPTH, flattenFragments: true },
    maxAliases: { ...quiet, n: MAX_ALIASES },
    maxDirectives: { ...quiet, n: MAX_DIRECTIVES },
    costLimit: {
      ...quiet,
      maxCost: MAX_COST,
      flattenFragments: true,
      onAccept: [
        (context: ValidationContext | null, { n }: { n: number }) => {
          const document = context?.getDocument()
          if (document) costs.set(document, Math.max(n, costs.get(document) ?? 0))
        },
      ],
    },
  })
  const rules: ValidationRule[] = armor.protect().validationRules
  return introspection ? rules : [...rules, NoSchemaIntrospectionCustomRule]
}
