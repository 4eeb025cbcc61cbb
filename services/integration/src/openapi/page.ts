/** The document as a page for people: no script, nothing from elsewhere. */
import type { Json, JsonObject, OpenApiDocument } from './document.ts'
import { renderSchema } from './schema-table.ts'
import { escape, paragraphs } from './html.ts'

export function renderPage(document: OpenApiDocument): string {
  const schemas = document.components['schemas'] as Record<string, JsonObject>
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tags = document.tags.map(({ name }) => String(name))
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => (operation['tags'] as string[]).includes(tag))
    return `<section><h2 id="${escape(tag)}">${escape(tag)}</h2>${own.map(renderOperation).join('')}</section>`
  })
  const records = Object.entries(schemas).map(
    ([name, schema]) =>
      `<article id="schema-${escape(name)}"><h3>${escape(name)}</h3>${renderSchema(schema)}</article>`,
  )
  const links = [...tags, 'Records'].map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`).join(' ')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(String(document.info['title']))}</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><header><h1>${escape(String(document.info['title']))}</h1><nav>${links} <a href="/api/openapi.json">OpenAPI</a></nav></header>
<main>${paragraphs(String(document.info['description']))}${sections.join('')}
<section><h2 id="Records">Records</h2>${records.join('')}</section></main></body></html>`
}

function renderOperation({ path, method, operation }: { path: string; method: string; operation: JsonObject }): string {
  const parameters = (operation['parameters'] as JsonObject[]).map(
    (parameter) =>
      `<tr><td><code>${escape(String(parameter['name']))}</code></td><td>${escape(String(parameter['in']))}${parameter['required'] ? ', needed' : ''}</td><td>${escape(String(parameter['description'] ?? ''))}</td></tr>`,
  )
  const table = parameters.length === 0 ? '' : `<table><tbody>${parameters.join('')}</tbody></table>`
  const [request, response] = [operation['requestBody'], (operation['responses'] as JsonObject)['200']].map(contentOf)
  return `<article><h3><code class="${escape(method)}">${escape(method.toUpperCase())}</code> <code>${escape(path)}</code></h3>
<p>${escape(String(operation['summary']))}. Scope <code>${escape(String(operation['x-scope']))}</code></p>
${operation['description'] ? `<p>${escape(String(operation['description']))}</p>` : ''}${table}
${request ? `<h4>Body</h4>${request}` : ''}${response ? `<h4>Answer</h4>${response}` : ''}</article>`
}

/** The first format says what the others say too. */
function contentOf(part: Json | undefined): string {
  const content = (part as JsonObject | undefined)?.['content'] as Record<string, { schema: JsonObject }> | undefined
  if (!content) return ''
  const types = Object.keys(content)
  const schema = content[types[0]!]!.schema
  const inner = schema['type'] === 'array' ? (schema['items'] as JsonObject) : schema
  return `<p>${types.map((type) => `<code>${escape(type)}</code>`).join(' or ')}</p>${renderSchema(inner)}`
}

export const styleSheet = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
nav a{margin-right:1rem;white-space:nowrap}
h2{margin-top:2.5rem;border-bottom:1px solid color-mix(in srgb,currentColor 30%,transparent)}
article{margin:1.5rem 0}
code{font:.9em/1.4 ui-monospace,monospace}
table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}
td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 15%,transparent)}
`
