import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields } from './collect-fields.ts'
import { NotPlainError } from './not-plain-error.ts'
import { projectionOf } from './project.ts'
import type { Project } from './project.ts'

/** A query whose root fields are resolved as ever and whose answers are plain data. */
export interface Plan {
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  roots: readonly Root[]
}

export interface Root {
  key: string
  field: GraphQLField<unknown, unknown>
  nodes: readonly FieldNode[]
  project: Project
}

interface Known {
  fragments: Plan['fragments']
  /** Variables that include or skip something: with other values it is another plan. */
  conditions: readonly string[]
  plans: Map<string, Plan | null>
}

const MOST_PLANS = 32

/** Finds the plan of a document, made at its first use; null: GraphQL's own execution is needed. */
export function createPlans(schema: GraphQLSchema) {
  const documents = new WeakMap<DocumentNode, Known>()

  return (document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>) => {
    let known = documents.get(document)
    if (!known) documents.set(document, (known = look(document)))
    const key = JSON.stringify([operation.name?.value, known.conditions.map((name) => variables[name])])
    const made = known.plans.get(key)
    if (made !== undefined || known.plans.size >= MOST_PLANS) return made ?? null
    const plan = planOf(schema, operation, known.fragments, variables)
    known.plans.set(key, plan)
    return plan
  }
}

function look(document: DocumentNode): Known {
  const fragments: Record<string, FragmentDefinitionNode> = {}
  const conditions = new Set<string>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
  }
  visit(document, {
    Directive: (directive) => visit(directive, { Variable: ({ name }) => void conditions.add(name.value) }),
  })
  return { fragments, conditions: [...conditions], plans: new Map() }
}

function planOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Plan['fragments'],
  variables: Record<string, unknown>,
): Plan | null {
  if (operation.operation !== 'query') return null
  const selecting = { fragments, variables }
  const query = schema.getQueryType()!
  try {
    const roots = [...collectFields(query, [operation.selectionSet], selecting)].map(([key, nodes]): Root => {
      const field = query.getFields()[nodes[0]!.name.value]
      // Introspection has no field of its own on the type.
      if (!field?.resolve || key === '__proto__') throw new NotPlainError()
      return { key, field, nodes, project: projectionOf(field.type, nodes, selecting) }
    })
    return { fragments, roots }
  } catch (error) {
    if (error instanceof NotPlainError) return null
    throw error
  }
}
