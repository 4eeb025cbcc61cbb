import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { expectNewestKept } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { test } from 'vitest'
import { connectionsReplica } from './connections.ts'

const holding = (list: string) => Connection.fromPartial({ history: [{ terms: { priceListIds: [list] } }] })

test('the replica is the same however the log is read', () =>
  expectNewestKept(connectionsReplica, topics.connection, 'known_connection', holding('l1'), holding('l2')))
