import { expectReplayEqual, recordOf } from '@selvedge/platform/views/replay-test'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { topics } from '@selvedge/protos/topics'
import { test } from 'vitest'
import { viewerView } from './view.ts'

const organisation = (id: string, name: string) => Organisation.fromPartial({ id, kind: 'BRAND', name })
const connection = (id: string, status: Connection['status'], revision: number) =>
  Connection.fromPartial({ id, brandId: 'b1', retailerId: 'r1', status, revision })
const window = (id: string, kind: DeliveryWindow['kind']) => DeliveryWindow.fromPartial({ id, brandId: 'b1', kind })

test('the viewer view is the same however the log is read', () =>
  expectReplayEqual(
    viewerView,
    [
      recordOf(topics.organisation, 'b1', organisation('b1', 'Halden'), 1),
      recordOf(topics.connection, 'c1', connection('c1', 'ACTIVE', 1), 1),
      recordOf(topics.deliveryWindow, 'w1', window('w1', 'PRE_ORDER'), 1),
      recordOf(topics.organisation, 'b1', organisation('b1', 'Halden & Daughters'), 2),
      recordOf(topics.connection, 'c1', connection('c1', 'SUSPENDED', 2), 2),
      recordOf(topics.connection, 'c2', connection('c2', 'ENDED', 1), 1),
      recordOf(topics.deliveryWindow, 'w1', null, 2),
      recordOf(topics.organisation, 'b2', organisation('b2', 'Norvik'), 1),
      recordOf(topics.organisation, 'b2', null, 2),
      recordOf(topics.connection, 'c1', null, 3),
      recordOf(topics.deliveryWindow, 'w1', window('w1', 'AT_ONCE'), 3),
    ],
    async (db) => ({
      organisations: await db.read.all('select id, kind, name, body from viewer_organisation order by id'),
      connections: await db.read.all(
        'select id, brand_id, retailer_id, status, body from viewer_connection order by id',
      ),
      windows: await db.read.all('select id, brand_id, kind, body from viewer_window order by id'),
    }),
  ))
