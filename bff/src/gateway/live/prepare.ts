/** What a socket sends as a document, judged by the same rules as on HTTP. */
import { getOperationAST, GraphQLError, parse, specifiedRules, validate } from 'graphql'
import type { DocumentNode, GraphQLSchema, ValidationRule } from 'graphql'
import { parseOptions } from '../limits.ts'

export type Prepared = { document: DocumentNode } | { errors: readonly GraphQLError[] }

const MOST_KEPT = 500

/** Only subscriptions run on a socket: whatever else there is goes over HTTP. */
export function createPreparer(schema: GraphQLSchema, limits: readonly ValidationRule[]): (text: string) => Prepared {
  const kept = new Map<string, Prepared>()
  const rules = [...specifiedRules, ...limits]

  function prepare(text: string): Prepared {
    let document: DocumentNode
    try {
      document = parse(text, parseOptions)
    } catch (error) {
      return { errors: [error as GraphQLError] }
    }
    const errors = validate(schema, document, rules)
    if (errors.length > 0) return { errors }
    if (getOperationAST(document)?.operation !== 'subscription') {
      return { errors: [new GraphQLError('a socket carries one subscription per document')] }
    }
    return { document }
  }

  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const prepared = prepare(text)
    kept.set(text, prepared)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return prepared
  }
}
