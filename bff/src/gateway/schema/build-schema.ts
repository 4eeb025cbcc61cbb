import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, concatAST, parse, Source } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { attachResolvers } from './attach-resolvers.ts'
import { guardRootFields } from './guard-root-fields.ts'
import type { GatewayModule } from './module.ts'

const folder = join(import.meta.dirname, '..', '..', 'modules')

/** The types of all listed modules as one schema, without resolvers: what is printed. */
export function readSchema(modules: readonly Pick<GatewayModule, 'name'>[]): GraphQLSchema {
  const documents = modules.map(({ name }) => {
    const file = join(folder, name, 'schema.graphql')
    return parse(new Source(readFileSync(file, 'utf8'), file))
  })
  return buildASTSchema(concatAST(documents))
}

/**
 * The schema that is executed.
 * @throws Error when a root field has no resolver or no policy, or a resolver no field
 */
export function buildSchema(modules: readonly GatewayModule[]): GraphQLSchema {
  const schema = readSchema(modules)
  for (const { name, resolvers } of modules) attachResolvers(schema, resolvers, name)
  guardRootFields(
    schema,
    modules.map(({ policy }) => policy),
  )
  return schema
}
