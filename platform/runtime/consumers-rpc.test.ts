import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startRpcServer } from '../rpc/server.ts'
import { systemViewer } from '../rpc/viewer.ts'
import { eventually } from '../testing/settle.ts'
import { testRuntime } from '../testing/test-runtime.ts'
import type { TestRuntime } from '../testing/test-runtime.ts'
import { recordOf } from '../views/replay-test.ts'
import { openDesk, thing } from '../views/tests/view-fixture.ts'
import type { Desk } from '../views/tests/view-fixture.ts'
import { connectPeer } from './connect-peer.ts'
import { consumersRpc } from './consumers-rpc.ts'

let desk: Desk
let runtime: TestRuntime
beforeEach(async () => {
  desk = await openDesk()
  runtime = await testRuntime()
})
afterEach(async () => {
  await runtime?.close()
  await desk?.close()
})

const BAD = 20
/** So many good ones with each that the view does not take it for a fault of its own. */
const GOOD = 250

test('while records are set aside and given up, each answer has as many as it says', async () => {
  const view = await desk.start()
  const { listen: address } = runtime.configOf('shelf')
  const services = [consumersRpc({ views: [view], relays: {}, codeVersion: 'tested' })]
  const server = await startRpcServer({ ...runtime, log: runtime.logger, address, services })
  const client = connectPeer(runtime, runtime.configOf('test'), 'shelf', ConsumersService)

  let done = false
  let answers = 0
  const disagreeing: [number, number][] = []
  async function askOn() {
    while (!done) {
      const { consumers, parked } = await client.listConsumers({}, { viewer: systemViewer('test') })
      if (consumers[0]!.parked !== parked.length) disagreeing.push([consumers[0]!.parked, parked.length])
      answers++
    }
  }
  async function setAside() {
    for (let n = 0; n < BAD; n++) {
      const before = answers
      const good = Array.from({ length: GOOD }, (_, each) => recordOf(thing, `good-${n}-${each}`, 'one', 1))
      await desk.append(good)
      await desk.put(`bad-${n}`, 'bad', 1)
      await view.caughtUp()
      const { total, oldest } = await view.quarantine.oldest(1)
      if (total > 1) await view.quarantine.drop(oldest[0]!.id, 'a test')
      await eventually(() => expect(answers).toBeGreaterThan(before))
    }
  }
  await Promise.all([
    askOn(),
    setAside().finally(() => {
      done = true
    }),
  ])
  expect(disagreeing).toEqual([])
  client.close()
  await server.stop()
})
