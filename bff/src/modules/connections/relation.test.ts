import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { expect, test } from 'vitest'
import { relationOf } from './relation.ts'

const connection = (status: Connection['status'], endedAt = '') => Connection.fromPartial({ id: 'c', status, endedAt })
const talks = (status: MatchMaking['status'], startedAt = '2026-01-01', connectionId = '') =>
  MatchMaking.fromPartial({ status, startedAt, connectionId })

test.each([
  [null, null, 'NONE'],
  [null, talks('REQUESTED'), 'REQUESTED'],
  [null, talks('INVITED'), 'INVITED'],
  [null, talks('DECLINED'), 'DECLINED'],
  [connection('ACTIVE'), talks('AGREED', '2026-01-01', 'c'), 'CONNECTED'],
  [connection('SUSPENDED'), null, 'SUSPENDED'],
  [null, talks('AGREED', '2026-01-01', 'c'), 'CONNECTED'],
  [connection('ENDED', '2026-02-01'), talks('AGREED', '2026-01-01', 'c'), 'ENDED'],
  [connection('ENDED', '2026-02-01'), null, 'ENDED'],
  [connection('ENDED', '2026-02-01'), talks('REQUESTED', '2026-03-01'), 'REQUESTED'],
  [connection('ENDED', '2026-02-01'), talks('WITHDRAWN', '2026-03-01'), 'WITHDRAWN'],
  [connection('ENDED', '2026-02-01'), talks('AGREED', '2026-03-01', 'c2'), 'CONNECTED'],
] as const)('the newest thing between two counts', (newest, matchMaking, relation) => {
  expect(relationOf(newest, matchMaking)).toBe(relation)
})
