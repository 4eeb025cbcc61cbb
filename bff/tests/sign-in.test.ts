import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'

let system: TestGateway
let brand: string

beforeAll(async () => {
  system = await startTestGateway()
  brand = await system.organisation('BRAND', 'halden')
  await system.person(brand, 'owner@halden.example')
})

afterAll(() => system.close())

const ME = '{ me { email role organisation { id name vatNumber brandSettings { timeZone } } memberships { current } } }'

test('signing in sets a cookie that pages cannot read, and signing out ends the session everywhere', async () => {
  const browser = openBrowser(system.url)
  expect((await browser.graphql(ME)).body).toEqual({ data: { me: null } })
  const { body, headers } = await browser.login('owner@halden.example')
  expect(body.errors).toBeUndefined()
  expect(body.data.login).toEqual({
    __typename: 'SignedIn',
    me: { email: 'owner@halden.example', role: 'OWNER', organisation: { id: brand, name: 'The halden' } },
  })
  expect(headers.get('set-cookie')).toMatch(/^selvedge_session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
  expect((await browser.graphql(ME)).body.data.me).toMatchObject({
    organisation: { brandSettings: { timeZone: 'Europe/Amsterdam' } },
  })
  const other = openBrowser(system.url)
  other.cookie = browser.cookie
  await browser.graphql('mutation { logout { __typename } }')
  expect((await other.graphql(ME)).body).toEqual({ data: { me: null } })
})

test('behind a proxy that is not trusted nothing it says is believed', async () => {
  const browser = openBrowser(system.url)
  const { headers } = await browser.graphql('mutation { logout { __typename } }', {}, { 'x-forwarded-proto': 'https' })
  expect(headers.get('set-cookie')).toMatch(/^selvedge_session=;/)
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('a wrong password is refused as data, with no cookie', async () => {
  const browser = openBrowser(system.url)
  const answer = await browser.graphql(
    'mutation { login(email: "owner@halden.example", password: "wrong") { ... on Refused { code } } }',
  )
  expect(answer.body).toEqual({ data: { login: { code: 'LOGIN_WRONG' } } })
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('a request without session is told to sign in; one of another role is refused', async () => {
  const browser = openBrowser(system.url)
  const anonymous = await browser.graphql('{ team { id } }')
  expect(anonymous.body.errors[0].extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SIGNED_OUT' })
  await browser.login('owner@halden.example')
  const refused = await browser.graphql(
    'mutation { createOrganisation(input: { kind: BRAND, name: "X", slug: "x", country: "NL" }) { __typename } }',
  )
  expect(refused.body.errors[0].extensions).toMatchObject({
    code: 'FORBIDDEN',
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
})

test('an owner invites a colleague, whose link signs in once', async () => {
  const owner = openBrowser(system.url)
  await owner.login('owner@halden.example')
  const invited = await owner.graphql(
    'mutation { inviteUser(input: { email: "new@halden.example", name: "New", role: VIEWER }) { ... on LinkMade { link } ... on Refused { code } } }',
  )
  const { link } = invited.body.data.inviteUser
  expect(link).toMatch(/^\/invitation\/[\w-]{43}$/)
  const token = link.slice('/invitation/'.length)
  const guest = openBrowser(system.url)
  const seen = await guest.graphql(
    'query Q($token: String!) { invitation(token: $token) { email role organisationName reset } }',
    { token },
  )
  expect(seen.body.data.invitation).toEqual({
    email: 'new@halden.example',
    role: 'VIEWER',
    organisationName: 'The halden',
    reset: false,
  })
  const accept =
    'mutation A($token: String!) { acceptInvitation(token: $token, name: "New", password: "red white red red") { ... on SignedIn { me { name } } ... on Refused { code } } }'
  expect((await guest.graphql(accept, { token })).body.data.acceptInvitation).toEqual({ me: { name: 'New' } })
  expect((await guest.graphql(accept, { token })).body.data.acceptInvitation).toEqual({ code: 'LINK_OVER' })
  expect((await guest.graphql(ME)).body.data.me.role).toBe('VIEWER')
  const team = await owner.graphql('{ team { email state role } }')
  expect(team.body.data.team).toContainEqual({ email: 'new@halden.example', state: 'ACTIVE', role: 'VIEWER' })
})

test('keys, doors and settings: saved, shown to their own people, hidden from others', async () => {
  const owner = openBrowser(system.url)
  await owner.login('owner@halden.example')
  const created = await owner.graphql(
    'mutation { createApiKey(input: { name: "ERP", scopes: ["products:write"] }) { ... on ApiKeyCreated { secret key { id prefix expiresAt } } } }',
  )
  expect(created.body.data.createApiKey.secret).toMatch(/^selvedge_live_/)
  const { id } = created.body.data.createApiKey.key
  await owner.graphql('mutation R($id: ID!) { revokeApiKey(keyId: $id) { __typename } }', { id })
  expect((await owner.graphql('{ apiKeys { id revoked lastUsedAt } }')).body.data.apiKeys).toEqual([
    { id, revoked: true, lastUsedAt: null },
  ])

  const kade = await system.organisation('RETAILER', 'kade')
  await system.person(kade, 'buyer@kade.example', 'BUYER')
  const buyer = openBrowser(system.url)
  await buyer.login('buyer@kade.example')
  const address = {
    label: 'Shop',
    name: 'Kade',
    lines: ['Kade 12'],
    postcode: '1011',
    city: 'Amsterdam',
    country: 'NL',
    shipTo: true,
    billTo: false,
  }
  const saved = await buyer.graphql(
    'mutation S($input: DoorInput!) { saveDoor(input: $input) { ... on OrganisationSaved { written organisation { doors { code address { city } } } } ... on Refused { code } } }',
    { input: { code: 'AMS', name: 'Amsterdam', gln: '', group: '', active: true, address } },
  )
  expect(saved.body.data.saveDoor.organisation.doors).toEqual([{ code: 'AMS', address: { city: 'Amsterdam' } }])
  const { written } = saved.body.data.saveDoor
  await buyer.written(written)
  const seen = await owner.graphql('query O($id: ID!) { organisation(id: $id) { name doors { code } vatNumber } }', {
    id: kade,
  })
  expect(seen.body.data.organisation).toEqual({ name: 'The kade', doors: null, vatNumber: null })
})

test('a token of a write that never comes is behind after two seconds; nonsense is refused', async () => {
  const browser = openBrowser(system.url)
  await browser.login('owner@halden.example')
  const token = (version: unknown) =>
    Buffer.from(JSON.stringify(['accounts.organisation.v1', brand, version])).toString('base64url')
  const ask = (t: string) => browser.graphql('query W($t: String!) { written(token: $t) }', { t })
  expect((await ask(token(Number.MAX_SAFE_INTEGER))).body.data.written).toBe('BEHIND')
  expect((await ask(token('x'))).body.errors[0].extensions.reason).toBe('WRITTEN_INVALID')
})
