import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { topics } from '@selvedge/protos/topics'
import { expect, test } from 'vitest'
import { noticesOfConnection } from './from-connection.ts'
import { noticesOfMatchMaking } from './from-match-making.ts'
import { noticesView } from './view.ts'

const talk = (change: Partial<MatchMaking>) =>
  MatchMaking.fromPartial({
    id: 'm1',
    brandId: 'b',
    retailerId: 'r',
    status: 'REQUESTED',
    startedAt: '2026-11-01T00:00:00.000Z',
    startedBy: 'Rosa',
    startedByOrganisationId: 'r',
    ...change,
  })

const connection = Connection.fromPartial({
  id: 'c1',
  brandId: 'b',
  retailerId: 'r',
  history: [
    { revision: 1, status: 'ACTIVE', at: '2026-11-02T00:00:00.000Z', by: 'Bo', byOrganisationId: 'b' },
    { revision: 2, status: 'ACTIVE', at: '2026-11-03T00:00:00.000Z', by: 'Bo', byOrganisationId: 'b' },
    { revision: 3, status: 'SUSPENDED', at: '2026-11-04T00:00:00.000Z', by: 'Selvedge', byOrganisationId: '' },
    { revision: 4, status: 'ENDED', at: '2026-11-05T00:00:00.000Z', by: 'Rosa', byOrganisationId: 'r' },
  ],
})

const event = (id: string, fact: OrderEvent['fact'], by: string) =>
  OrderEvent.fromPartial({
    id,
    orderId: 'o1',
    brandId: 'b',
    retailerId: 'r',
    at: '2026-11-06T00:00:00.000Z',
    actor: `user:u:Name: with colon`,
    actorOrganisationId: by,
    fact,
  })

test('the side that did not act is told; what the system does is told to both', () => {
  expect(noticesOfConnection(connection).map(({ organisationId, kind }) => [organisationId, kind])).toEqual([
    ['r', 'TERMS_REVISED'],
    ['b', 'CONNECTION_SUSPENDED'],
    ['r', 'CONNECTION_SUSPENDED'],
    ['b', 'CONNECTION_ENDED'],
  ])
  expect(
    noticesOfMatchMaking(talk({ status: 'DECLINED', answeredAt: '2026-11-02T00:00:00.000Z' })).map(
      ({ organisationId, kind }) => [organisationId, kind],
    ),
  ).toEqual([
    ['b', 'CONNECTION_REQUESTED'],
    ['r', 'CONNECTION_DECLINED'],
  ])
})

test('notices are the same however the log is read', () =>
  expectReplayEqual(
    noticesView,
    [
      recordOf(topics.organisation, 'b', Organisation.fromPartial({ id: 'b', name: 'Halden' }), 1),
      recordOf(topics.matchMaking, 'm1', talk({}), 1),
      recordOf(topics.matchMaking, 'm1', talk({ status: 'AGREED', answeredAt: '2026-11-02T00:00:00.000Z' }), 2),
      recordOf(
        topics.connection,
        'c1',
        Connection.fromPartial({ ...connection, history: connection.history.slice(0, 2) }),
        1,
      ),
      recordOf(topics.connection, 'c1', connection, 2),
      recordOf(topics.orderEvent, 'o1', event('e1', { $case: 'placed', value: { order: undefined } }, 'r'), 1),
      recordOf(topics.orderEvent, 'o1', event('e2', { $case: 'confirmed', value: { changes: [] } }, 'b'), 2),
      recordOf(topics.orderEvent, 'o1', event('e3', { $case: 'closed', value: {} }, ''), 3),
      recordOf(
        topics.order,
        'o1',
        Order.fromPartial({ id: 'o1', number: 'HAL-1', brandId: 'b', retailerId: 'r', status: 'PLACED' }),
        1,
      ),
      recordOf(
        topics.order,
        'o1',
        Order.fromPartial({
          id: 'o1',
          number: 'HAL-1',
          brandId: 'b',
          retailerId: 'r',
          status: 'CONFIRMED_WITH_CHANGES',
        }),
        2,
      ),
    ],
    async (db) => ({
      notices: await db.read.all('select * from notice order by id'),
      waiting: await db.read.all('select * from waiting order by subject_id'),
      numbers: await db.read.all('select * from order_number order by id'),
    }),
  ))
