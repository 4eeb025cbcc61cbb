import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDeeperThan } from './read-record.ts'
import { splitArray } from './split-array.ts'
import { createLineSplitter } from './split-lines.ts'

const bytes = (text: string) => Buffer.from(text)
const textOf = ({ bytes: raw }: { bytes: Uint8Array }) => Buffer.from(raw).toString()

test('an array is cut into what its elements were, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom('', ' ', '\n\t'), (values, space) => {
      const body = bytes(
        `${space}[${values.map((value) => `${space}${JSON.stringify(value)}${space}`).join(',')}]${space}`,
      )
      const records = splitArray(body, 10_000, 1_000_000)
      expect(records.map((record) => JSON.parse(textOf(record)))).toEqual(
        values.map((value) => JSON.parse(JSON.stringify(value))),
      )
      expect(records.map(({ line }) => line)).toEqual(values.map((_, index) => index + 1))
    }),
  )
})

test('lines are the same however the stream is cut', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', '{', '"', ' ', 'é', '\r') }))
  fc.assert(
    fc.property(lines, fc.array(fc.nat(20)), fc.boolean(), (texts, cuts, ends) => {
      const whole = bytes(texts.join('\n') + (ends ? '\n' : ''))
      const splitter = createLineSplitter(1_000)
      const found = []
      let at = 0
      for (const cut of cuts) found.push(...splitter.push(whole.subarray(at, (at += cut))))
      found.push(...splitter.push(whole.subarray(at)), ...splitter.end())
      const expected = texts
        .map((text, index) => ({ text, line: index + 1 }))
        .filter(({ text }) => !/^[ \r]*$/.test(text))
      expect(found.map((record) => ({ text: textOf(record), line: record.line }))).toEqual(expected)
    }),
  )
})

test('a line without end is let go, and the next one is read again', () => {
  const splitter = createLineSplitter(10)
  const found = [
    ...splitter.push(bytes('x'.repeat(9))),
    ...splitter.push(bytes('y'.repeat(500))),
    ...splitter.push(bytes('\nok\n')),
  ]
  expect(found.map(({ line, tooLong }) => ({ line, tooLong }))).toEqual([
    { line: 1, tooLong: true },
    { line: 2, tooLong: false },
  ])
  expect(found[0]!.bytes.length).toBeLessThanOrEqual(200)
})

test('what is no array, or is cut off, is refused as a whole', () => {
  const split = (text: string) => splitArray(bytes(text), 3, 20)
  for (const text of ['', '{}', 'x', '{"a":1}'])
    expect(() => split(text)).toThrow(expect.objectContaining({ reason: 'ARRAY_EXPECTED' }))
  for (const text of ['[1', '[{"a":1}', '["a', '[1]x', '[1,', '[}']) {
    expect(() => split(text)).toThrow(expect.objectContaining({ reason: 'JSON_INVALID' }))
  }
  expect(() => split('[1,2,3,4]')).toThrow(expect.objectContaining({ reason: 'TOO_MANY_RECORDS' }))
  expect(() => split(`["${'x'.repeat(30)}"]`)).toThrow(expect.objectContaining({ reason: 'RECORD_TOO_LARGE' }))
})

test('depth counts brackets outside of texts', () => {
  expect(isDeeperThan(bytes('[[[]]]'), 3)).toBe(false)
  expect(isDeeperThan(bytes('[[[[]]]]'), 3)).toBe(true)
  expect(isDeeperThan(bytes('{"a":"[[[[[[","b":"\\"[[[["}'), 3)).toBe(false)
})
