import type { Service } from '@selvedge/platform/lifecycle/service'
import { recordOf } from '@selvedge/platform/views/replay-test'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { NoticesService } from '@selvedge/protos/gen/notices/v1/notices_service'
import { topics, topicsOf } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createService } from '../src/service.ts'

let runtime: TestRuntime
let service: Service
let notices: RpcClient<typeof NoticesService>

const member = (organisationId: string, userId = 'u') => ({
  viewer: {
    userId,
    userName: userId,
    organisationId,
    organisationKind: 'BRAND' as const,
    role: 'VIEWER' as const,
    scopes: [],
  },
})
const all = { after: '', limit: 0, unreadOnly: false }

beforeEach(async () => {
  runtime = await testRuntime()
  await runtime.log.createTopics(topicsOf('connections'))
  service = createService(runtime.configOf('notices'), runtime)
  await service.start()
  notices = connectPeer(runtime, runtime.configOf('test'), 'notices', NoticesService)
})

afterEach(async () => {
  notices.close()
  await service.stop()
  await runtime.close()
})

const request = (id: string) =>
  recordOf(
    topics.matchMaking,
    id,
    MatchMaking.fromPartial({
      id,
      brandId: 'b',
      retailerId: 'r',
      status: 'REQUESTED',
      startedAt: `2026-11-0${id}T00:00:00.000Z`,
      startedByOrganisationId: 'r',
    }),
    1,
  )

test('a request is told to the brand alone, counted, and read by each person for themselves', async () => {
  await runtime.log.append([request('1'), request('2'), request('3')])
  await eventually(async () => {
    expect(await notices.getBadges({}, member('b'))).toEqual({ unreadNotices: 3, orders: 0, connections: 3 })
  })
  expect((await notices.listNotices(all, member('r'))).notices).toEqual([])
  const page = await notices.listNotices({ ...all, limit: 2 }, member('b'))
  expect(page.notices.map((notice) => notice.subjectId)).toEqual(['3', '2'])
  const rest = await notices.listNotices({ ...all, after: page.next }, member('b'))
  expect(rest.notices.map((notice) => notice.subjectId)).toEqual(['1'])

  expect(await notices.markRead({ ids: [page.notices[0]!.id] }, member('b'))).toMatchObject({ unreadNotices: 2 })
  expect(await notices.markRead({ ids: [] }, member('b'))).toMatchObject({ unreadNotices: 0, connections: 3 })
  expect(await notices.getBadges({}, member('b', 'colleague'))).toMatchObject({ unreadNotices: 3 })
})

test('a made-up page is refused in words', async () => {
  await expect(notices.listNotices({ ...all, after: 'nonsense' }, member('b'))).rejects.toMatchObject({
    reason: 'CURSOR_INVALID',
  })
})
