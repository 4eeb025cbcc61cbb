import { readConfig } from '@selvedge/insight/src/config'
import { createService as createInsight } from '@selvedge/insight/src/service'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { startView } from '@selvedge/platform/views/run-view'
import { BadRecordError, source } from '@selvedge/platform/views/view'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { topics, topicsOf } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { TROUBLE_CODE } from '../../src/ops/consumers.ts'
import { asLines, dropped, exported, listed, retried } from '../../src/ops/quarantine.ts'

const BAD = 5

test('all that is set aside comes out of the shell whole, is tried again, and is given up with a reason', async () => {
  const runtime = await testRuntime()
  await runtime.log.createTopics(topicsOf('connections'))
  let mended = false
  const picky = source(topics.matchMaking, async (_, { key }) => {
    if (key.startsWith('bad') && !mended) throw new BadRecordError('this one never works')
  })
  const view = await startView(
    { name: 'picky', version: 1, migrations: [], sources: [picky] },
    { ...runtime, location: runtime.locate(runtime.dir, 'picky-v1'), onError: () => undefined },
  )
  const { listen } = runtime.configOf('notices')
  const services = [consumersRpc({ views: [view], relays: {}, codeVersion: 'tested' })]
  const server = await startRpcServer({ ...runtime, log: runtime.logger, address: listen, services })
  const own = runtime.configOf('insight')
  const service = createInsight(
    readConfig({ SELVEDGE_DATA_DIR: own.dataDir, SELVEDGE_LISTEN: own.listen, SELVEDGE_PEERS: `notices=${listen}` }),
    runtime,
  )
  await service.start()
  const insight = connectPeer(runtime, runtime.configOf('test'), 'insight', InsightService)
  const access = { insight, viewer: systemViewer('test'), dryRun: false, json: false }

  expect(asLines(await listed(access, ''))).toBe('Nothing is set aside.')
  // Few enough among good ones that the consumer does not take it for a fault of its own.
  for (let n = 0; n < BAD; n++) {
    const ids = [`bad${n}`, ...Array.from({ length: 500 }, (_, good) => `good${n}-${good}`)]
    await runtime.log.append(ids.map((id) => recordOf(topics.matchMaking, id, MatchMaking.fromPartial({ id }), 1)))
  }
  await eventually(() => expect(view.status().quarantined).toBe(BAD))
  // Who is busy answers a little later, and insight does not wait long.
  const allExported = () => eventually(() => exported(access, 'notices'))
  const lines = (await allExported()).map((line) => JSON.parse(line) as { key: string; message: unknown })
  expect(lines.map(({ key }) => key).toSorted()).toEqual(Array.from({ length: BAD }, (_, n) => `bad${n}`).toSorted())
  expect(lines[0]!.message).toMatchObject({ id: lines[0]!.key })
  const page = (afterId: number) =>
    insight.readParked({ service: 'notices', group: view.status().group, afterId, limit: 2 }, { viewer: access.viewer })
  const [one, two] = [await page(0), await page(3)]
  expect([one.records.map(({ record }) => record!.id), one.more]).toEqual([[1, 2], true])
  expect([two.records.map(({ record }) => record!.id), two.more]).toEqual([[4, 5], false])
  await expect(exported(access, 'nobody')).rejects.toThrow('no service nobody')

  const [first, second] = await eventually(async () => {
    const found = await listed(access, 'notices')
    expect(found).toHaveLength(BAD)
    return found
  })
  const rehearsed = { ...access, dryRun: true }
  expect(await retried(rehearsed, first!)).toMatchObject({ said: expect.stringContaining('never works'), code: 0 })
  expect(await dropped(rehearsed, first!, '')).toMatchObject({ said: `Record ${first!.id} may be given up.` })
  await expect(dropped(access, { ...first!, id: 99 }, 'no')).rejects.toThrow('record 99 is not set aside there')
  expect(await retried(access, first!)).toEqual({ said: 'the record still cannot be applied', code: TROUBLE_CODE })
  await expect(dropped(access, first!, ' ')).rejects.toMatchObject({ reason: 'REASON_MISSING' })
  expect(await dropped(access, first!, 'sent by a test')).toEqual({
    said: `Record ${first!.id} is given up: sent by a test`,
    code: 0,
  })
  mended = true
  const { said, code } = await retried({ ...access, json: true }, second!)
  expect([code, JSON.parse(said)]).toMatchObject([0, { service: 'notices', id: second!.id, healed: true }])
  expect(await allExported()).toHaveLength(BAD - 2)

  insight.close()
  await service.stop()
  await server.stop()
  await view.stop()
  await runtime.close()
})
