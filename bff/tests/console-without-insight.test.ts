/** Who tells how everything is may be away itself: what does not need it is answered, and the rest says what is missing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'

let system: TestGateway
let operator: Browser

beforeAll(async () => {
  system = await startTestGateway()
  await system.person(await system.organisation('OPERATOR', 'selvedge'), 'op@selvedge.example', 'OPERATOR')
  operator = openBrowser(system.url)
  await operator.login('op@selvedge.example')
})

afterAll(() => system?.close())

test('the contracts of topics are told, and what insight alone knows is named as not available', async () => {
  const versions = await operator.graphql('{ topicVersions { name version owner cleanup since } }')
  expect(versions.body.data.topicVersions).toContainEqual({
    name: 'orders.order-event.v1',
    version: 1,
    owner: 'orders',
    cleanup: 'DELETE',
    since: '2026-11-23',
  })
  for (const asked of ['console { at }', 'metrics(metric: CONSUMER_LAG, range: HOUR_1) { from }']) {
    const { body } = await operator.graphql(`{ ${asked} }`)
    expect(body.errors).toMatchObject([{ message: 'insight does not answer now', extensions: { code: 'UNAVAILABLE' } }])
  }
})
