import { expect, test } from 'vitest'
import { z } from 'zod'
import type { JsonObject } from '../openapi/document.ts'
import { checkRecord } from './check-record.ts'
import { addedFields } from './report.ts'
import { shapeOf } from './shape.ts'

const part = z.strictObject({ sku: z.string(), size: z.string().nullish() })
const schema = z.strictObject({
  code: z.string(),
  name: z.string().nullish(),
  colour: z.string().nullish().meta({ deprecated: true, 'x-use-instead': '/paint/colour' }),
  paint: z.strictObject({ colour: z.string() }).nullish().meta({ description: 'Its coat.' }),
  parts: z.array(part),
})
/** When the name and the sizes were needed, and nothing had a coat. */
const before = z.strictObject({
  code: z.string(),
  name: z.string(),
  colour: z.string().nullish(),
  parts: z.array(z.strictObject({ sku: z.string(), size: z.string() })),
})
const shape = (type: z.ZodType) => shapeOf(z.toJSONSchema(type, { io: 'input' }) as JsonObject, {})
const contract = { schema, now: shape(schema), then: shape(before) }
const check = (record: unknown) => checkRecord(contract, record)
const valid = { code: 'a', parts: [{ sku: 's' }] }

test('of a record that meets the contract nothing is said', () => {
  expect(check(valid)).toEqual({ accepted: true, findings: [] })
})

test('unknown fields are told with the name that is meant, where one is near', () => {
  const { accepted, findings } = check({ ...valid, nmae: 'A', parts: [{ sku: 's', Size: 'M' }], weight: 3, 'a/b': 1 })
  expect(accepted).toBe(false)
  expect(findings.map(({ verdict, pointer, use }) => [verdict, pointer, use])).toEqual([
    ['unknown', '/parts/0/Size', '/parts/0/size'],
    ['unknown', '/nmae', '/name'],
    ['unknown', '/weight', ''],
    ['unknown', '/a~1b', ''],
  ])
})

test('missing and wrong fields are told where they are', () => {
  const { accepted, findings } = check({ code: 7, parts: [{ sku: 's' }, {}] })
  expect(accepted).toBe(false)
  expect(findings).toEqual([
    { verdict: 'wrong', pointer: '/code', message: 'expected string', use: '' },
    { verdict: 'missing', pointer: '/parts/1/sku', message: 'this field is needed', use: '' },
  ])
})

test('what will go, makes no difference or need not be sent any more is told of a record that is taken', () => {
  const { accepted, findings } = check({
    code: 'a',
    name: 'A',
    colour: 'red',
    paint: null,
    parts: [{ sku: 's', size: 'M' }],
  })
  expect(accepted).toBe(true)
  expect(findings.map(({ verdict, pointer, use }) => [verdict, pointer, use])).toEqual([
    ['newly-optional', '/name', ''],
    ['deprecated', '/colour', '/paint/colour'],
    ['ignored', '/paint', ''],
    ['newly-optional', '/parts/0/size', ''],
  ])
})

test('what meaning makes meaningless is told of valid records only', () => {
  const picky = { ...contract, ignoredIn: () => [{ pointer: '/name', message: 'the code says it' }] }
  expect(checkRecord(picky, valid).findings).toEqual([
    { verdict: 'ignored', pointer: '/name', message: 'the code says it', use: '' },
  ])
  expect(checkRecord(picky, {}).findings.map(({ verdict }) => verdict)).toEqual(['missing', 'missing'])
})

test.each([null, 3, 'text', [valid]])('%j is no record', (record) => {
  expect(check(record)).toMatchObject({ accepted: false, findings: [{ verdict: 'wrong', pointer: '' }] })
})

test('fields there are since are named with what they mean', () => {
  expect(addedFields(contract.now, contract.then)).toEqual([{ field: '/paint', description: 'Its coat.' }])
  expect(addedFields(contract.then, contract.then)).toEqual([])
})
