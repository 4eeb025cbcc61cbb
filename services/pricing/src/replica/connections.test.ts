import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { topics } from '@selvedge/protos/topics'
import { test } from 'vitest'
import { connectionsReplica } from './connections.ts'

const connection = (id: string, ...lists: string[]) =>
  Connection.fromPartial({
    id,
    brandId: 'b1',
    retailerId: 'r1',
    history: lists.map((list, index) => ({ revision: index + 1, terms: { priceListIds: [list] } })),
  })

test('the replica is the same however the log is read', () =>
  expectReplayEqual(
    connectionsReplica,
    [
      recordOf(topics.connection, 'c1', connection('c1', 'l1'), 1),
      recordOf(topics.connection, 'c2', connection('c2', 'l1'), 1),
      recordOf(topics.connection, 'c1', connection('c1', 'l1', 'l2'), 2),
      recordOf(topics.connection, 'c2', null, 2),
    ],
    (db) => db.read.all('select * from known_connection order by id'),
  ))
