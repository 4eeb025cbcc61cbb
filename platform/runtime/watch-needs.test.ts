import { expect, test } from 'vitest'
import { createReadiness } from '../lifecycle/readiness.ts'
import { eventually } from '../testing/settle.ts'
import { watchNeeds } from './watch-needs.ts'

const soon = { everyMs: 2, patienceMs: 20 }

test('what is needed and keeps failing is named with its reason, and no other; answering again is enough', async () => {
  const readiness = createReadiness()
  let away = true
  const search = () => {
    if (away) throw new Error('no search server is reached')
  }
  const watched = watchNeeds(readiness, { search, log: async () => {} }, soon)
  expect(readiness.missing()).toEqual({})
  await eventually(() => expect(readiness.missing()).toEqual({ search: 'no search server is reached' }))
  expect(readiness.hasStarted()).toBe(true)
  away = false
  await eventually(() => expect(readiness.missing()).toEqual({}))
  watched.stop()
})

test('one that hangs is named too, and asked once', async () => {
  const readiness = createReadiness()
  let asked = 0
  const hanging = Promise.withResolvers<void>()
  const database = () => {
    asked++
    return hanging.promise
  }
  const watched = watchNeeds(readiness, { database }, soon)
  await eventually(() => expect(readiness.missing()).toEqual({ database: 'it does not answer' }))
  expect(asked).toBe(1)
  hanging.resolve()
  await eventually(() => expect(readiness.missing()).toEqual({}))
  watched.stop()
})
