import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { continueTrace, currentTrace, newTrace, parseTraceparent, runInTrace, traceparentOf } from './trace.ts'

test('a traceparent is read back as it was written', () => {
  const trace = newTrace()
  expect(parseTraceparent(traceparentOf(trace))).toEqual(trace)
})

test('a continued trace keeps its id and gets a step of its own; a malformed one starts anew', () => {
  const trace = newTrace()
  const next = continueTrace(traceparentOf(trace))
  expect(next.traceId).toBe(trace.traceId)
  expect(next.spanId).not.toBe(trace.spanId)
  for (const bad of [
    undefined,
    '',
    '00-xyz',
    `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
    `${traceparentOf(trace)}x`,
  ]) {
    expect(continueTrace(bad).traceId).toMatch(/^[0-9a-f]{32}$/)
    expect(continueTrace(bad).traceId).not.toBe(trace.traceId)
  }
})

test('the current trace follows the work over awaits and does not leak out', async () => {
  const trace = newTrace()
  await runInTrace(trace, async () => {
    await setImmediate()
    expect(currentTrace()).toBe(trace)
  })
  expect(currentTrace()).toBeUndefined()
})
