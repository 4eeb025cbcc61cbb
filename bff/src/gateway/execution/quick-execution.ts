/**
 * Executes queries that ask for plain data by a plan made once, inside Apollo: parsing, validation, limits, cost and
 * errors stay what they are, and so do the guarded resolvers of the root (ADR 9). Whatever is unusual – another kind of
 * resolver, an abstract type, a value that its type does not allow – is left to GraphQL's own execution.
 */
import { HeaderMap } from '@apollo/server'
import type { ApolloServerPlugin } from '@apollo/server'
import {
  getArgumentValues,
  getVariableValues,
  isNonNullType,
  locatedError,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { GatewayContext } from '../context.ts'
import { createPlans } from './plan.ts'
import type { Plan, Root } from './plan.ts'

export type MaskError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

export function quickExecution(schema: GraphQLSchema, maskError: MaskError): ApolloServerPlugin<GatewayContext> {
  const planOf = createPlans(schema)
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          if (operation.operation !== 'query') return null
          const given = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {})
          const plan = given.coerced && planOf(document, operation, given.coerced)
          if (!plan) return null
          const result = await executePlan(plan, { schema, operation, contextValue, variables: given.coerced })
          if (!result) return null
          const errors = result.errors?.map((error) => maskError(withCode(error), error))
          const body = { kind: 'single' as const, singleResult: { ...result, errors } }
          return { http: { status: undefined, headers: new HeaderMap() }, body }
        },
      }
    },
  }
}

export interface Executing {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  contextValue: unknown
  variables: Record<string, unknown>
}

/** @returns null when the data does not fit its types */
export async function executePlan(plan: Plan, executing: Executing): Promise<ExecutionResult | null> {
  const data: Record<string, unknown> = {}
  const errors: GraphQLError[] = []
  const answers = await Promise.allSettled(plan.roots.map((root) => resolve(root, plan, executing)))
  let isNull = false
  for (const [index, { key, field, nodes, project }] of plan.roots.entries()) {
    const answer = answers[index]!
    if (answer.status === 'rejected') {
      errors.push(locatedError(answer.reason, nodes, [key]))
      isNull ||= isNonNullType(field.type)
      data[key] = null
      continue
    }
    try {
      data[key] = project(answer.value)
    } catch {
      return null
    }
  }
  return { data: isNull ? null : data, ...(errors.length > 0 && { errors }) }
}

async function resolve({ key, field, nodes }: Root, { fragments }: Plan, executing: Executing): Promise<unknown> {
  const { schema, operation, contextValue, variables } = executing
  const parentType = schema.getQueryType()!
  const info: GraphQLResolveInfo = {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variables,
  }
  return field.resolve!(undefined, getArgumentValues(field, nodes[0]!, variables), contextValue, info)
}

/** As Apollo hands errors to the mask. */
function withCode(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON()
  return { ...formatted, extensions: { code: 'INTERNAL_SERVER_ERROR', ...formatted.extensions } }
}
