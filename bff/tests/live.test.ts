/** Sockets: what ends them, and that rights are those of now. */
import { createHash } from 'node:crypto'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { channel } from '@selvedge/platform/signal/signal'
import { eventually } from '@selvedge/platform/testing/settle'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'

let system: TestGateway
let brand: string
let retailer: string

beforeAll(async () => {
  system = await startTestGateway()
  brand = await system.organisation('BRAND', 'halden')
  retailer = await system.organisation('RETAILER', 'kade')
  await system.person(retailer, 'buyer@kade.example', 'BUYER')
})

afterAll(() => system.close())

async function signedIn(): Promise<Browser> {
  const browser = openBrowser(system.url)
  await browser.login('buyer@kade.example')
  return browser
}

const VIEWER_CHANGED = 'subscription V($after: String) { viewerChanged(after: $after) { cursor me { email } } }'

interface Event {
  viewerChanged: { cursor: string; me: { email: string } }
}

function follow(browser: Browser, after: string | null, closed?: (code: number) => void) {
  const events: Event['viewerChanged'][] = []
  const client = browser.live(closed)
  const open = Promise.withResolvers<void>()
  client.on('connected', () => open.resolve())
  client.subscribe<Event>(
    { query: VIEWER_CHANGED, variables: { after } },
    { next: ({ data }) => void events.push(data!.viewerChanged), error: () => {}, complete: () => {} },
  )
  return { events, connected: open.promise, dispose: () => client.dispose() }
}

test('a connection, its terms and its end are told to whoever it concerns, and resumed by cursor', async () => {
  const browser = await signedIn()
  const live = follow(browser, 'nothing yet')
  await eventually(() => expect(live.events).toHaveLength(1))
  await system.connect({
    id: 'c1',
    brandId: brand,
    retailerId: retailer,
    status: 'ACTIVE',
    revision: 1,
    terms: { priceListIds: ['l1'], currency: 'EUR' },
  })
  await eventually(() => expect(live.events).toHaveLength(2))
  await live.dispose()
  await system.connect({ id: 'c1', brandId: brand, retailerId: retailer, status: 'SUSPENDED', revision: 2 })
  const again = follow(browser, live.events[1]!.cursor)
  await eventually(() => expect(again.events).toHaveLength(1))
  await system.connect({ id: 'c2', brandId: brand, retailerId: 'somebody else', status: 'ACTIVE', revision: 1 })
  await system.connect({ id: 'c1', brandId: brand, retailerId: retailer, status: 'ENDED', revision: 3 })
  await eventually(() => expect(again.events).toHaveLength(2))
  expect(again.events[1]!.cursor).toBe(live.events[0]!.cursor)
  await again.dispose()
})

test('signing out closes the socket with 4403', async () => {
  const browser = await signedIn()
  const closed = Promise.withResolvers<number>()
  const live = follow(browser, null, closed.resolve)
  await live.connected
  await browser.graphql('mutation { logout { __typename } }')
  expect(await closed.promise).toBe(4403)
})

test('a session that ends elsewhere closes the socket at the next look', async () => {
  const browser = await signedIn()
  const closed = Promise.withResolvers<number>()
  const live = follow(browser, null, closed.resolve)
  await live.connected
  // Signing out by another gateway: this one is not told, and has asked a moment ago.
  const tokenHash = createHash('sha256').update(browser.cookie.split('=')[1]!).digest()
  await system.accounts.logout({ tokenHash }, { viewer: systemViewer('test') })
  system.advance(6_000)
  system.runtime.signal.emit(channel.committed('viewer'), '[]')
  expect(await closed.promise).toBe(4403)
})

test('a stop drains: sockets are told 1012, and the address is free', async () => {
  const browser = await signedIn()
  const closed = Promise.withResolvers<number>()
  const live = follow(browser, null, closed.resolve)
  await live.connected
  await system.gateway.stop()
  expect(await closed.promise).toBe(1012)
  await expect(fetch(`${system.url}/livez`)).rejects.toThrow()
})
