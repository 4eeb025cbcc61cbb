import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { routes } from '../src/http/routes.ts'
import { openApiDocument } from '../src/openapi/document.ts'
import { renderPage } from '../src/openapi/page.ts'

const folder = join(import.meta.dirname, '..')
const document = openApiDocument(routes)

test('every reference of the document leads somewhere', () => {
  const schemas = document.components['schemas'] as Record<string, unknown>
  const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name!)
  for (const name of names) expect(Object.keys(schemas)).toContain(name)
  expect(JSON.stringify(document)).not.toContain('$defs')
})

test('a record is told with its fields, not by a reference to itself', () => {
  const schemas = document.components['schemas'] as Record<string, { properties?: object }>
  for (const [name, schema] of Object.entries(schemas))
    expect([name, schema.properties]).toEqual([name, expect.any(Object)])
})

test('the page shows every route and record, and nothing from elsewhere', () => {
  const page = renderPage(document)
  for (const path of Object.keys(document.paths)) expect(page).toContain(path)
  expect(page).toContain('id="schema-Product"')
  expect(page).toContain('<code>variants[].gtin</code>')
  expect(page).not.toMatch(/<script|\bstyle=|src=/)
})

test('API.md names every route', () => {
  const text = readFileSync(join(folder, 'API.md'), 'utf8')
  for (const { method, path } of routes) {
    const shown = path.replace(/:(\w+)/g, '{$1}')
    expect(text).toContain(`\`${method} ${shown}`)
  }
})
