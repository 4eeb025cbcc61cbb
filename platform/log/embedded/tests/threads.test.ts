import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { collect, text } from '../../contract/harness.ts'
import { embeddedHarness } from '../harness.ts'

async function appendingThread(dir: string, writer: string, topic: string) {
  const worker = new Worker(new URL('./appending-thread.ts', import.meta.url), { workerData: { dir, writer, topic } })
  onTestFinished(async () => void (await worker.terminate()))
  const answer = () => once(worker, 'message')
  await answer()
  return {
    /** Appends that many records; 0 closes the thread's log. */
    append(count: number) {
      const answered = answer()
      worker.postMessage(count)
      return answered
    },
  }
}

test('one thread writes, another reads as it comes, woken by the signal', async () => {
  const harness = await embeddedHarness()
  onTestFinished(() => harness.destroy())
  const topic = 'tests.thread.v1'
  // A poll this rare cannot be what delivers.
  const log = await harness.open({ writer: null, groupsOwner: 'reader', pollMs: 3_600_000 })
  const thread = await appendingThread(harness.dir, 'truth', topic)
  const arrived = Promise.withResolvers<void>()
  const reader = await collect(log, { topics: [topic] }, (batch) => {
    if (batch.records.some((it) => text(it.value) === '19')) arrived.resolve()
  })
  await reader.subscription.caughtUp()
  await thread.append(20)
  await arrived.promise
  await reader.subscription.caughtUp()
  expect(reader.of('k0')).toEqual(['0', '5', '10', '15'])
  expect(reader.of('k4')).toEqual(['4', '9', '14', '19'])
  await thread.append(0)
  await log.close()
})

test('two threads append to their own files while a third reads both', async () => {
  const harness = await embeddedHarness()
  onTestFinished(() => harness.destroy())
  const topics = ['tests.truth.v1', 'tests.derived.v1']
  const writers = [
    await appendingThread(harness.dir, 'truth', topics[0]!),
    await appendingThread(harness.dir, 'derived', topics[1]!),
  ]
  const log = await harness.open({ writer: null, groupsOwner: 'reader' })
  const reader = await collect(log, { topics })
  await Promise.all(
    writers.map(async (writer) => {
      for (let i = 0; i < 20; i++) await writer.append(50)
    }),
  )
  await reader.subscription.caughtUp()
  for (const topic of topics) {
    const values = reader.records.filter((it) => it.topic === topic && it.key === 'k3').map((it) => text(it.value))
    expect(values).toEqual(Array.from({ length: 200 }, (_, i) => `${i * 5 + 3}`))
  }
  for (const writer of writers) await writer.append(0)
  await log.close()
})
