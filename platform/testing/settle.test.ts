import { existsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from './free-port.ts'
import { eventually, settle } from './settle.ts'
import { tempDir } from './temp-dir.ts'

test('eventually returns what the assertion gives once it holds', async () => {
  let asked = 0
  const answer = await eventually(() => {
    asked += 1
    if (asked < 3) throw new Error('not yet')
    return asked
  })
  expect(answer).toBe(3)
})

test('eventually fails with the last error of the assertion', async () => {
  await expect(eventually(() => Promise.reject(new Error('never')), { within: 1 })).rejects.toThrow('never')
})

test('parts settle in the order data moves: what came in first, then what goes out', async () => {
  const seen: string[] = []
  const mark = (what: string) => () => Promise.resolve(seen.push(what))
  await settle([{ drained: mark('catalog out') }, { caughtUp: mark('enrichment in'), drained: mark('enrichment out') }])
  expect(seen).toEqual(['catalog out', 'enrichment in', 'enrichment out'])
})

test('a temporary folder is gone after its scope', () => {
  let file: string
  {
    using dir = tempDir()
    file = dir.file('a.txt')
    writeFileSync(file, 'a')
    expect(existsSync(file)).toBe(true)
  }
  expect(existsSync(file)).toBe(false)
})

test('nobody listens on a free port', async () => {
  const port = await freePort()
  const refused = new Promise((resolve) => connect(port, '127.0.0.1').once('error', resolve))
  expect(await refused).toMatchObject({ code: 'ECONNREFUSED' })
})
