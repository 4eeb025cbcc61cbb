import { isAbstractType, isObjectType, isScalarType } from 'graphql'
import type { GraphQLField, GraphQLFieldResolver, GraphQLSchema, GraphQLTypeResolver } from 'graphql'
import type { ResolverMap } from './module.ts'

type Resolve = GraphQLFieldResolver<unknown, unknown>
type FieldResolver = Resolve | { resolve?: Resolve; subscribe?: Resolve }

/** Puts resolvers onto the schema's types. @throws Error for one that belongs to nothing */
export function attachResolvers(schema: GraphQLSchema, resolvers: ResolverMap, module: string): void {
  for (const [typeName, ofType] of Object.entries(resolvers)) {
    const type = schema.getType(typeName)
    if (isScalarType(type) && isScalarType(ofType)) {
      const { serialize, parseValue, parseLiteral } = ofType
      Object.assign(type, { serialize, parseValue, parseLiteral })
    } else if (isAbstractType(type)) {
      type.resolveType = (ofType as Record<string, GraphQLTypeResolver<unknown, unknown>>)['__resolveType']
    } else if (isObjectType(type)) {
      const fields = type.getFields()
      for (const [name, resolver] of Object.entries(ofType)) {
        if (name === '__isTypeOf') continue
        const field = fields[name]
        if (!field) throw new Error(`module ${module} resolves ${typeName}.${name}, which the schema does not have`)
        attach(field, resolver as FieldResolver)
      }
    } else {
      throw new Error(`module ${module} resolves ${typeName}, which the schema does not have`)
    }
  }
}

function attach(field: GraphQLField<unknown, unknown>, resolver: FieldResolver): void {
  if (typeof resolver === 'function') field.resolve = resolver
  else Object.assign(field, resolver)
}
