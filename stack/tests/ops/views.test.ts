import { join } from 'node:path'
import { createService } from '@selvedge/bff/src/projector/service'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import type { ViewHolder } from '@selvedge/platform/runtime/view-holders'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import { topics, topicsOf } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { compared, dropped, listed, rebuilt, switched } from '../../src/ops/views.ts'

test('a view is rebuilt, shown, switched back and deleted from a shell, and each command says what to do next', async () => {
  const runtime = await testRuntime()
  await runtime.log.createTopics([...topicsOf('accounts'), ...topicsOf('connections'), ...topicsOf('catalog')])
  const ids = ['o1', 'o2', 'o3']
  await runtime.log.append(
    ids.map((id) => recordOf(topics.organisation, id, Organisation.fromPartial({ id, kind: 'BRAND', name: id }), 1)),
  )
  const config = runtime.configOf('projector')
  const projector = createService({ ...config, dataDir: join(runtime.dir, 'views') }, runtime)
  await projector.start()
  const views = connectPeer(runtime, runtime.configOf('test'), 'projector', ViewsService)
  const enrichment = connectPeer(runtime, runtime.configOf('test'), 'enrichment', ViewsService)
  const said: string[] = []
  const viewsOf = (holder: ViewHolder) => (holder === 'projector' ? views : enrichment)
  const given = (over: object = {}, options: Record<string, string> = {}) => ({
    viewsOf,
    viewer: systemViewer('test'),
    argument: 'viewer',
    json: false,
    hold: false,
    dryRun: false,
    say: (line: string) => void said.push(line),
    option: (name: string) => options[name] ?? '',
    ...over,
  })

  expect(await rebuilt(given({ dryRun: true }))).toEqual({ said: 'viewer would be built as generation 2.', code: 0 })
  const held = await rebuilt(given({ hold: true }))
  expect(held.code).toBe(0)
  expect(held.said.split('\n')).toEqual([
    'viewer_organisation: 3 rows live, 3 built; 0 only live, 0 only built, 0 different',
    'viewer_connection: 0 rows live, 0 built; 0 only live, 0 only built, 0 different',
    'viewer_window: 0 rows live, 0 built; 0 only live, 0 only built, 0 different',
    'records set aside: 0 by the live one, 0 by the built one',
    'viewer, generation 2 waits for your word: npm run ops -- switch viewer --generation 2',
  ])
  expect(JSON.parse((await compared(given({ json: true }, { generation: '2' }))).said)).toMatchObject({
    state: 'building',
  })
  expect(await switched(given({ dryRun: true }), 2)).toBe('viewer: generation 2 may be shown.')
  expect(await switched(given(), 2)).toContain('switch-back viewer')
  expect(await switched(given(), 0)).toContain('are shown generation 1')
  said.length = 0
  const table = (await listed(given())).split('\n').filter((line) => line.startsWith('viewer'))
  expect(table.map((line) => line.split(/\s+/).slice(0, 4))).toEqual([
    ['viewer', 'v1', '2', 'standby'],
    ['viewer', 'v1', '1', 'live'],
  ])
  expect(said).toEqual(['enrichment does not answer now: its views are not listed'])
  await expect(dropped(given({}, { generation: '1' }))).rejects.toThrow('it is live')
  await expect(dropped(given())).rejects.toThrow('--generation N')
  expect(await dropped(given({}, { generation: '2' }))).toBe('viewer: generation 2 is being deleted.')
  await expect(rebuilt(given({}, { rows: '101' }))).rejects.toThrow('0 to 100 percent')
  await expect(rebuilt(given({ argument: 'views' }))).rejects.toThrow('there is no view views')

  views.close()
  enrichment.close()
  await projector.stop()
  await runtime.close()
})
