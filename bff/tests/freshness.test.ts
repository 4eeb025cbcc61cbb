import { eventually } from '@selvedge/platform/testing/settle'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'

let system: TestGateway

beforeAll(async () => {
  system = await startTestGateway()
})

afterAll(() => system.close())

/** What the gateway takes the person for now. */
async function profileOf(browser: Browser): Promise<string> {
  const client = browser.live()
  const told = Promise.withResolvers<string>()
  client.subscribe<{ viewerChanged: { cursor: string } }>(
    { query: 'subscription { viewerChanged(after: "none") { cursor } }' },
    { next: ({ data }) => told.resolve(data!.viewerChanged.cursor), error: told.reject, complete: () => {} },
  )
  const profile = await told.promise
  await client.dispose()
  return profile
}

test('with a dead projector nothing is hidden while nothing is missed, and everything 30 s after something was', async () => {
  const brand = await system.organisation('BRAND', 'halden')
  const retailer = await system.organisation('RETAILER', 'kade')
  await system.person(retailer, 'buyer@kade.example', 'BUYER')
  const browser = openBrowser(system.url)
  await browser.login('buyer@kade.example')
  const stranger = await profileOf(browser)
  await system.connect({ id: 'c1', brandId: brand, retailerId: retailer, status: 'ACTIVE', revision: 1 })
  let connected = ''
  await eventually(async () => {
    connected = await profileOf(browser)
    expect(connected).not.toBe(stranger)
  })

  await system.projector.stop()
  system.advance(60_000)
  // The last look may have met the connection on its way to the view; the next one sees that nothing is missed.
  await eventually(async () => expect(await profileOf(browser)).toBe(connected))
  await system.connect({ id: 'c1', brandId: brand, retailerId: retailer, status: 'ENDED', revision: 2 })
  // It is 30 s from the first look that sees the record, and that look may still be to come.
  await eventually(async () => {
    system.advance(31_000)
    expect(await profileOf(browser)).toMatch(/\.none$/)
  })
})
