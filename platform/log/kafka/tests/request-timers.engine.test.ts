import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newTopic, readAll, record } from '../../contract/harness.ts'
import { kafkaHarness } from '../harness.ts'

test('requests arm no timer with a negative delay', async () => {
  const warnings: string[] = []
  process.on('warning', ({ name }) => warnings.push(name))
  const harness = await kafkaHarness()
  const log = await harness.open()
  const topic = await newTopic(log, 1)
  await log.append([record(topic, 'k', '1')])
  await readAll(log, topic)
  await log.close()
  await harness.destroy()
  // Node tells of a warning a turn later; this one shows that all before it have been told.
  process.emitWarning('the last', 'LastWarning')
  await once(process, 'warning')
  await setImmediate()
  expect(warnings).toEqual(['LastWarning'])
})
