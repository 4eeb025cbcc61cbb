import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ConnectionStatus } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { expectNewestKept } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { test } from 'vitest'
import { connectionsReplica } from './connections.ts'

const trading = (status: ConnectionStatus) => Connection.fromPartial({ history: [{ status }] })

test('the replica is the same however the log is read', () =>
  expectNewestKept(connectionsReplica, topics.connection, 'known_connection', trading('ACTIVE'), trading('ENDED')))
