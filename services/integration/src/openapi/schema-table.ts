import type { Json, JsonObject } from './document.ts'
import { escape } from './html.ts'

/** The fields of a record as rows; a reference links to its record. */
export function renderSchema(schema: JsonObject): string {
  if (typeof schema['$ref'] === 'string') return `<p>${typeOf(schema)}</p>`
  const description = schema['description'] ? `<p>${escape(String(schema['description']))}</p>` : ''
  const properties = schema['properties'] as Record<string, JsonObject> | undefined
  if (!properties) return `${description}<p>${typeOf(schema)}</p>`
  const needed = new Set((schema['required'] as string[] | undefined) ?? [])
  return `${description}<table><tbody>${rows(properties, needed, '').join('')}</tbody></table>`
}

function rows(properties: Record<string, JsonObject>, needed: ReadonlySet<string>, prefix: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const row = `<tr><td><code>${escape(prefix + name)}</code></td><td>${typeOf(field)}${needed.has(name) ? ', needed' : ''}</td><td>${escape(String(field['description'] ?? ''))}</td></tr>`
    const inner = innerOf(field)
    if (!inner) return [row]
    const innerNeeded = new Set((inner['required'] as string[] | undefined) ?? [])
    return [
      row,
      ...rows(
        inner['properties'] as Record<string, JsonObject>,
        innerNeeded,
        `${prefix}${name}${isList(field) ? '[]' : ''}.`,
      ),
    ]
  })
}

const choicesOf = (field: JsonObject): JsonObject[] => (field['anyOf'] as JsonObject[] | undefined) ?? [field]
const isList = (field: JsonObject) => choicesOf(field).some(({ type }) => type === 'array')

function innerOf(field: JsonObject): JsonObject | undefined {
  return choicesOf(field)
    .map((choice) => (choice['type'] === 'array' ? (choice['items'] as JsonObject) : choice))
    .find((choice) => choice['properties'] !== undefined)
}

function typeOf(field: JsonObject): string {
  const reference = field['$ref']
  if (typeof reference === 'string') {
    const name = reference.slice(reference.lastIndexOf('/') + 1)
    return `<a href="#schema-${escape(name)}">${escape(name)}</a>`
  }
  if (field['anyOf']) return choicesOf(field).map(typeOf).join(' or ')
  if (field['enum'])
    return (field['enum'] as Json[]).map((value) => `<code>${escape(String(value))}</code>`).join(' or ')
  if (field['const'] !== undefined) return `<code>${escape(JSON.stringify(field['const']))}</code>`
  if (field['type'] === 'array') return `list of ${typeOf(field['items'] as JsonObject)}`
  return escape(String(field['format'] ?? field['type'] ?? 'anything'))
}
