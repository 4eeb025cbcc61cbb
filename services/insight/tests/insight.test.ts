import { compose } from '@selvedge/platform/lifecycle/compose'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import { startView } from '@selvedge/platform/views/run-view'
import { BadRecordError, source } from '@selvedge/platform/views/view'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { topics, topicsOf } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { createService } from '../src/service.ts'

test('the console shows a parked record of one part, another that does not answer, and drops the record with a reason', async () => {
  const runtime = await testRuntime()
  await runtime.log.createTopics(topicsOf('connections'))
  const view = {
    name: 'picky',
    version: 1,
    migrations: [],
    sources: [
      source(topics.matchMaking, async (_, { key }) => {
        if (key === 'bad') throw new BadRecordError('this one never works')
      }),
    ],
  }
  const running = await startView(view, {
    ...runtime,
    location: runtime.locate(runtime.dir, 'picky-v1'),
    onError: () => undefined,
  })
  const own = runtime.configOf('notices')
  const server = await startRpcServer({
    ...runtime,
    log: runtime.logger,
    address: own.listen,
    services: [consumersRpc({ views: [running], relays: {}, codeVersion: 'tested' })],
  })
  const config = {
    ...runtime.configOf('insight'),
    healthEveryMs: 50,
    burrowListen: '',
    peers: { notices: own.listen, orders: runtime.configOf('orders').listen },
  }
  const service: Service = compose([createService(config, runtime)])
  await service.start()
  const insight = connectPeer(runtime, runtime.configOf('test'), 'insight', InsightService)
  const operator = { viewer: systemViewer('test') }

  await runtime.log.append(
    ['good', 'bad'].map((id) => recordOf(topics.matchMaking, id, MatchMaking.fromPartial({ id }), 1)),
  )
  const parked = await eventually(async () => {
    const { services } = await insight.getConsole({}, operator)
    expect(services.find(({ service }) => service === 'orders')).toMatchObject({
      answers: false,
      silentSince: runtime.clock.now().toISOString(),
    })
    const notices = services.find(({ service }) => service === 'notices')!
    expect(notices.consumers[0]).toMatchObject({ view: 'picky-v1', state: 'running', parked: 1 })
    expect(notices.parked).toHaveLength(1)
    return notices.parked[0]!
  })
  expect(parked).toMatchObject({ key: 'bad', error: expect.stringContaining('never works') })
  expect(parked.content).toContain('"id": "bad"')

  const action = { service: 'notices', group: parked.group, id: parked.id, reason: '' }
  expect(await insight.retryParked(action, operator)).toMatchObject({ healed: false })
  await expect(insight.dropParked(action, operator)).rejects.toMatchObject({ reason: 'REASON_MISSING' })
  await insight.dropParked({ ...action, reason: 'a test record' }, operator)
  const after = await insight.getConsole({}, operator)
  expect(after.services.find(({ service }) => service === 'notices')!.parked).toEqual([])

  insight.close()
  await service.stop()
  await server.stop()
  await running.stop()
  await runtime.close()
})
