/** Pages that were loaded before a release go on: what they ask is answered as it was when they were made. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { brokenDocuments } from './broken-documents.ts'

const bff = join(import.meta.dirname, '..')
const schemaIn = (file: string) => buildSchema(readFileSync(join(bff, file), 'utf8'))

test.each(readdirSync(join(bff, 'released')))('what pages of %s ask is answered as it was', (release) => {
  const file = join(bff, 'released', release, 'documents.json')
  const documents = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  expect(documents.length).toBeGreaterThan(100)
  const then = schemaIn(`released/${release}/schema.graphql`)
  expect(brokenDocuments(documents, then, schemaIn('schema.graphql'))).toEqual([])
})

const then = `
  type Query { thing(id: ID!): Thing, things(filter: Filter!): [Thing!]! }
  type Thing { id: ID!, name: String!, size: Int, colour: String }
  input Filter { kind: Kind!, name: String, range: Range }
  input Range { from: Int, to: Int }
  enum Kind { BIG, SMALL, ROUND }`
const documents = [
  'query Thing($id: ID!) { thing(id: $id) { id name size } }',
  'query Things($filter: Filter!) { things(filter: $filter) { id } }',
]
const after = (...changes: [string, string][]) => {
  const now = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, then)
  return brokenDocuments(documents, buildSchema(then), buildSchema(now))
}

test('what only grows, and what no page uses, breaks nobody', () => {
  expect(after()).toEqual([])
  expect(after(['size: Int', 'size: Int!, weight: Int'], [', colour: String', ''])).toEqual([])
  expect(after(['to: Int', 'to: Int, step: Int, unit: Int! = 1'], ['SMALL', 'SMALL, FLAT'])).toEqual([])
  expect(
    after(['kind: Kind!', 'kind: Kind'], ['things(filter: Filter!)', 'things(filter: Filter, more: Int)']),
  ).toEqual([])
})

test.each([
  ['a field is gone', 'size: Int, ', '', 'Cannot query field "size" on type "Thing".'],
  ['a field is another type', 'size: Int', 'size: String', 'Thing.size was Int, now it is String'],
  ['a field may be empty now', 'name: String!', 'name: String', 'Thing.name was String!, now it is String'],
  ['a list may have gaps now', '[Thing!]!', '[Thing]!', 'Query.things was [Thing!]!, now it is [Thing]!'],
  [
    'an argument is another type',
    'id: ID!)',
    'id: Int!)',
    'Variable "$id" of type "ID!" used in position expecting type "Int!".',
  ],
  [
    'an argument is new and needed',
    'thing(id: ID!)',
    'thing(id: ID!, at: Int!)',
    'Field "thing" argument "at" of type "Int!" is required, but it was not provided.',
  ],
  ['an input is gone', 'name: String, ', '', 'Filter.name is gone'],
  ['an input is needed now', 'name: String, ', 'name: String!, ', 'Filter.name was String, now it is String!'],
  ['an input is new and needed', 'to: Int', 'to: Int, unit: Int!', 'Range.unit is new and needed'],
  ['a word is gone', ', ROUND', '', 'Kind.ROUND is gone'],
])('%s: refused', (_what, from, to, said) => {
  expect(after([from, to])).toEqual([expect.stringContaining(said)])
})
