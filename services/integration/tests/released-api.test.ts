/** Systems of brands that were made for a release go on working. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kindNames } from '../src/contract/kinds.ts'
import { openContracts, releasedFolder } from '../src/contract/contracts.ts'
import { routes } from '../src/http/routes.ts'
import { openApiDocument } from '../src/openapi/document.ts'
import type { OpenApiDocument } from '../src/openapi/document.ts'
import { brokenApi } from './broken-api.ts'

const releases = readdirSync(releasedFolder)
const read = (release: string) =>
  JSON.parse(readFileSync(join(releasedFolder, release, 'openapi.json'), 'utf8')) as OpenApiDocument
const today = JSON.parse(JSON.stringify(openApiDocument(routes))) as OpenApiDocument

test.each(releases)('the API of %s is served', (release) => {
  expect(brokenApi(read(release), today)).toEqual([])
})

test.each(kindNames)('%s can be compared with every release', (kind) => {
  const contracts = openContracts()
  for (const release of releases) expect(contracts.of(kind, release).then.fields.size).toBeGreaterThan(0)
  expect(contracts.of(kind, undefined).since).toBe(releases.toSorted()[0])
  expect(() => contracts.of(kind, '1999-01-01')).toThrow('there is no such release')
})

/** Today's document with one piece of its text changed. */
const changed = (from: string, to: string) => {
  const text = JSON.stringify(today)
  expect(text).toContain(from)
  return JSON.parse(text.replaceAll(from, to)) as OpenApiDocument
}

test.each([
  ['a route', '"/api/v1/windows"', '"/api/v1/drops"', 'post /api/v1/windows is gone'],
  ['a field of a body', '"hsCode":', '"hsNumber":', 'post /api/v1/products: /hsCode is gone'],
  [
    'a field that was not needed',
    '"required":["styleNumber","styleName",',
    '"required":["hsCode","styleNumber","styleName",',
    'post /api/v1/products: /hsCode is needed now',
  ],
  [
    'a word',
    '"enum":["draft","active",',
    '"enum":["active",',
    'post /api/v1/products: /lifecycle takes no draft any more',
  ],
  [
    'a type',
    '"quantity":{"type":"integer"',
    '"quantity":{"type":"string"',
    'post /api/v1/supply: /onHand/quantity takes no integer any more',
  ],
  ['a field of an answer', '"visible":', '"shown":', 'get /api/v1/products: /products/visible is gone'],
  ['a parameter', '"name":"atomic"', '"name":"all"', 'post /api/v1/price-lists/{code}/rows: parameter atomic is gone'],
])('%s that changes is seen', (_what, from, to, said) => {
  expect(brokenApi(today, changed(from, to))).toContain(said)
})
