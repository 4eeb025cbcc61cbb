/** What a JSON schema says of a record, as far as its form can grow or break: fields inside fields. */
import type { JsonObject } from '../openapi/document.ts'

export interface Shape {
  /** JSON types it may have; `null` is one. */
  types: ReadonlySet<string>
  /** The only texts it may be; undefined: any. */
  words: readonly string[] | undefined
  needed: boolean
  description: string
  deprecated: boolean
  /** The field that says it now, when it is deprecated. */
  useInstead: string
  /** Of the object itself, or of each entry of a list; empty for anything else. */
  fields: ReadonlyMap<string, Shape>
}

/** @param definitions what `$ref` leads to, by the last part of its path */
export function shapeOf(schema: JsonObject, definitions: JsonObject, needed = true): Shape {
  const choices = choicesOf(schema, definitions)
  const objects = choices.map((choice) =>
    choice['type'] === 'array' ? resolved((choice['items'] ?? {}) as JsonObject, definitions) : choice,
  )
  const record = objects.find((choice) => choice['properties'] !== undefined) ?? {}
  const required = new Set((record['required'] as string[] | undefined) ?? [])
  const properties = Object.entries((record['properties'] ?? {}) as Record<string, JsonObject>)
  const texts = choices.filter(({ type }) => type !== 'null').map(wordsOf)
  return {
    types: new Set(choices.map(({ type }) => String(type ?? 'any'))),
    words: texts.every((words) => words !== undefined) ? texts.flat() : undefined,
    needed,
    description: String(schema['description'] ?? ''),
    deprecated: schema['deprecated'] === true,
    useInstead: String(schema['x-use-instead'] ?? ''),
    fields: new Map(properties.map(([name, field]) => [name, shapeOf(field, definitions, required.has(name))])),
  }
}

/** The fields below a path of known fields; places in lists are passed over, because all entries of a list are alike. */
export function fieldsAt(shape: Shape, path: readonly string[]): ReadonlyMap<string, Shape> {
  return path.reduce((fields, name) => fields.get(name)?.fields ?? fields, shape.fields)
}

function choicesOf(schema: JsonObject, definitions: JsonObject): JsonObject[] {
  const { anyOf, ...whole } = resolved(schema, definitions)
  if (anyOf) return (anyOf as JsonObject[]).flatMap((choice) => choicesOf(choice, definitions))
  return Array.isArray(whole['type']) ? whole['type'].map((type) => ({ ...whole, type })) : [whole]
}

function resolved(schema: JsonObject, definitions: JsonObject): JsonObject {
  const reference = schema['$ref']
  return typeof reference === 'string'
    ? (definitions[reference.slice(reference.lastIndexOf('/') + 1)] as JsonObject)
    : schema
}

function wordsOf(schema: JsonObject): string[] | undefined {
  if (Array.isArray(schema['enum'])) return schema['enum'].map(String)
  return schema['const'] === undefined ? undefined : [String(schema['const'])]
}
