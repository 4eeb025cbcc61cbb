import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readAll, record, text } from '../../contract/harness.ts'
import { embeddedHarness } from '../harness.ts'

test('what a killed process had acknowledged is there, in order, and appends go on behind it', async () => {
  const harness = await embeddedHarness()
  onTestFinished(() => harness.destroy())
  const topic = 'tests.crash.v1'
  const script = fileURLToPath(new URL('./appending-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, harness.dir, topic], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let acknowledged = -1
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line)
    if (acknowledged === 200) child.kill('SIGKILL')
  }
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  expect(acknowledged).toBeGreaterThanOrEqual(200)

  const log = await harness.open()
  const { records, of } = await readAll(log, topic)
  const kept = new Set(records.map((it) => Number(text(it.value))))
  for (let n = 0; n <= acknowledged; n++) expect(kept.has(n)).toBe(true)
  expect(records).toHaveLength(kept.size)
  for (let key = 0; key < 7; key++) {
    const numbers = of(`k${key}`).map(Number)
    expect(numbers).toEqual(numbers.map((_, i) => key + 7 * i))
  }
  const [position] = await log.append([record(topic, 'k0', 'after')])
  expect(position!.offset).toBe(records.filter((it) => it.partition === position!.partition).length)
  await log.close()
})
