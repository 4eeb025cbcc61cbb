import { expect, test } from 'vitest'
import { createReadiness } from './readiness.ts'

test('ready once every condition holds; what does not is named', () => {
  const readiness = createReadiness()
  const database = readiness.condition('database')
  const view = readiness.condition('view')
  expect(readiness.hasStarted()).toBe(false)
  database(true)
  expect(readiness.missing()).toEqual({ view: 'starting' })
  view(true)
  expect(readiness.missing()).toEqual({})
  expect(readiness.hasStarted()).toBe(true)
})

test('a condition may be lost and come back; having started is not lost', () => {
  const readiness = createReadiness()
  const view = readiness.condition('view')
  view(true)
  view(false, 'the log cannot be reached')
  expect(readiness.missing()).toEqual({ view: 'the log cannot be reached' })
  expect(readiness.hasStarted()).toBe(true)
  view(true)
  expect(readiness.missing()).toEqual({})
})

test('a process that stops is unready whatever holds', () => {
  const readiness = createReadiness()
  readiness.drain()
  expect(readiness.missing()).toEqual({ process: 'stopping' })
})
