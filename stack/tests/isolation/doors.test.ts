/** What comes to the doors of a running stack from outside, and what it never says or keeps. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'
import { signViewer } from '@selvedge/platform/rpc/viewer-token'
import {
  AccountsService,
  CreateOrganisationRequest,
  InviteUserRequest,
} from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Accounts } from '../../src/ops/organisations.ts'
import { startTalkingStack } from './doors/talking-stack.ts'
import type { TalkingStack } from './doors/talking-stack.ts'
import { ACCEPT, LOGIN, ME, visitor } from './doors/visitor.ts'

let stack: TalkingStack
let accounts: Accounts
let brandId: string
const EMAIL = 'ada@halden.example'
const PASSWORD = 'a first password of ada'
const NEXT_PASSWORD = 'a second password of ada'
const WRONG = 'a wrong password of ada'
/** Everything that opens something. */
const secrets: string[] = [PASSWORD, NEXT_PASSWORD, WRONG]

beforeAll(async () => {
  stack = await startTalkingStack()
  accounts = stack.access.client('accounts', AccountsService)
  const system = { viewer: stack.access.viewer }
  const brand = CreateOrganisationRequest.fromPartial({ kind: 'BRAND', name: 'Halden', slug: 'halden', country: 'NL' })
  brandId = (await accounts.createOrganisation(brand, system)).organisation!.id
  const request = InviteUserRequest.fromPartial({ organisationId: brandId, email: EMAIL, role: 'OWNER' })
  const { token } = await accounts.inviteUser(request, system)
  secrets.push(token)
  const ada = visitor(stack.url)
  await ada.ask(ACCEPT, { token, password: PASSWORD })
  secrets.push(ada.cookie.split('=')[1]!)
})

afterAll(() => stack?.stop())

async function signedIn(password = PASSWORD) {
  const ada = visitor(stack.url)
  const { data } = await ada.ask(LOGIN, { email: EMAIL, password })
  expect(data.login).toEqual({ __typename: 'SignedIn' })
  secrets.push(ada.cookie.split('=')[1]!)
  return ada
}

test('a session starts anew at signing in: a cookie set by somebody else is never taken over (ASVS 7.2.4)', async () => {
  const planted = 'x'.repeat(43)
  const ada = visitor(stack.url)
  ada.cookie = `selvedge_session=${planted}`
  expect((await ada.ask(ME)).data.me).toBeNull()
  await ada.ask(LOGIN, { email: EMAIL, password: PASSWORD })
  expect(ada.given).toMatch(/^selvedge_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
  expect(ada.cookie).not.toContain(planted)
  const first = ada.cookie
  secrets.push(first.split('=')[1]!)
  await ada.ask(LOGIN, { email: EMAIL, password: PASSWORD })
  expect(ada.cookie).not.toBe(first)
  const before = visitor(stack.url)
  before.cookie = first
  expect((await before.ask(ME)).data.me).toBeNull()
  secrets.push(ada.cookie.split('=')[1]!)
})

test('a viewer given from outside is not looked at (ASVS 8.3.1)', async () => {
  const { viewerKeys } = JSON.parse(readFileSync(join(stack.dataDir, 'keys.json'), 'utf8')) as { viewerKeys: string }
  const [id = '', secret = ''] = viewerKeys.split(':')
  secrets.push(secret)
  const viewer = signViewer(stack.access.viewer, { id, secret }, new Date())
  const headers = { 'x-viewer': viewer, 'x-viewer-bin': viewer, authorization: `Bearer ${viewer}` }
  const nobody = visitor(stack.url)
  expect((await nobody.ask(ME, {}, headers)).data.me).toBeNull()
  expect((await nobody.ask('{ team { id } }', {}, headers)).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  expect((await fetch(`${stack.url}/api/v1/products`, { headers })).status).toBe(401)
})

const SAVE = `mutation ($input: ProfileInput!) { updateProfile(input: $input) { __typename ... on Refused { code } } }`
const profile = {
  name: 'Halden',
  country: 'NL',
  vatNumber: '',
  introduction: '',
  countries: [],
  categories: [],
  seasons: [],
}

test('addresses that people give are never called (ASVS 1.3.6)', async () => {
  let calls = 0
  const listener = createServer((_request, response) => {
    calls += 1
    response.end()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const there = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`
  const ada = await signedIn()
  for (const input of [
    { website: there },
    { website: there, logo: there },
    { website: 'https://example.test', introduction: `<img src="${there}">` },
  ]) {
    await ada.ask(SAVE, { input: { ...profile, ...input } })
  }
  await ada.ask('{ organisation { logoUrl(width: 160) website introduction } }')
  expect(calls).toBe(0)
  await new Promise((resolve) => listener.close(resolve))
})

/** `fetch` would tidy the path up before it is sent. */
function rawGet(path: string, cookie: string): Promise<string> {
  const { hostname, port } = new URL(stack.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket
      .on('data', (chunk: Buffer) => (text += chunk.toString()))
      .on('error', reject)
      .on('close', () => resolve(text))
    socket.end(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie}\r\nconnection: close\r\n\r\n`)
  })
}

const climbs = [
  '/../outside.txt',
  '/assets/../../outside.txt',
  '/assets/..%2f..%2foutside.txt',
  '/assets/%2e%2e/%2e%2e/outside.txt',
  '/..%5coutside.txt',
  '/%2e%2e%2foutside.txt%00.js',
  '/media/../../outside.txt/160.webp',
  '/media/..%2f..%2foutside.txt/160.webp',
  `/media/${'a'.repeat(64)}/..%2f..%2fkeys.json`,
  '/media/..%2fkeys.json/160.webp',
  `/media/${'a'.repeat(64)}/160.webp%00.json`,
]

test.each(climbs)('no path leads out of its folder: %s (ASVS 5.3.2)', async (path) => {
  const { cookie } = await pathVisitor()
  const answer = await rawGet(path, cookie)
  expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /)
  expect(answer).not.toMatch(/outside of the web folder|viewerKeys/)
})

let known: ReturnType<typeof visitor> | undefined
const pathVisitor = async () => (known ??= await signedIn())

const long = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

test('long and twisted texts are answered like any other (ASVS 1.3.12)', async () => {
  const ada = await pathVisitor()
  const invite = `mutation ($email: String!) { inviteUser(input: { email: $email, name: "X", role: VIEWER }) { __typename ... on Refused { code } } }`
  for (const piece of ['a', 'a@', '.', ' ', '@.', '<', '%', '\\', '(((', '’', '\u0000', '😀']) {
    const text = long(piece, 200_000)
    const answers = [
      await visitor(stack.url).ask(
        LOGIN,
        { email: text.slice(0, 2_000), password: text },
        { 'x-request-id': text.slice(0, 1_000).replaceAll(/[^\x21-\x7e]/g, 'x') },
      ),
      await ada.ask(invite, { email: text }),
      await ada.ask(SAVE, { input: { ...profile, website: text, introduction: text } }),
      await ada.ask('query ($text: String) { orders(input: { text: $text }) { total } }', { text }),
      await ada.ask('query ($text: String) { brandProducts(input: { text: $text }) { total } }', { text }),
      await ada.ask('query ($text: String) { retailers(input: { text: $text }) { total } }', { text }),
      await ada.ask('query ($text: String!) { written(token: $text) }', { text }),
    ]
    for (const { text: answer } of answers) expect(answer).not.toContain('INTERNAL_SERVER_ERROR')
  }
})

test('trying passwords is slowed down per person and per address (ASVS 6.3.1)', async () => {
  const codes = new Set<string>()
  // Many: the longer a busy machine takes for each, the more are let in again meanwhile.
  for (let i = 0; i < 600 && codes.size < 2; i++) {
    const { data } = await visitor(stack.url).ask(LOGIN, { email: `nobody${i}@halden.example`, password: WRONG })
    codes.add(data.login.code)
  }
  expect([...codes]).toEqual(['LOGIN_WRONG', expect.stringMatching(/^(RATE|LOGIN)_LIMIT|LIMIT|TOO_MANY/)])
})

test('passwords, tokens, keys and links are neither said nor kept (ASVS 16.2.5, 11.4.2)', async () => {
  const ada = await pathVisitor()
  const change = `mutation ($old: String!, $new: String!) { changePassword(currentPassword: $old, newPassword: $new) { __typename ... on Refused { code } } }`
  await ada.ask(change, { old: WRONG, new: NEXT_PASSWORD })
  expect((await ada.ask(change, { old: PASSWORD, new: NEXT_PASSWORD })).data.changePassword.__typename).toBe('Done')
  const made = await ada.ask(
    'mutation { createApiKey(input: { name: "ERP", scopes: ["products:write"] }) { ... on ApiKeyCreated { secret } } }',
  )
  const { secret } = made.data.createApiKey
  const invited = await ada.ask(
    'mutation { inviteUser(input: { email: "new@halden.example", name: "N", role: VIEWER }) { ... on LinkMade { link } } }',
  )
  const linkToken = invited.data.inviteUser.link.split('/').at(-1)
  secrets.push(secret, linkToken)
  // Good, wrong and broken uses of each.
  await visitor(stack.url).ask('query ($token: String!) { invitation(token: $token) { email } }', { token: linkToken })
  await visitor(stack.url).ask(ACCEPT, { token: linkToken, password: 'short' })
  for (const [key, body] of [
    [secret, '[{"styleNumber":"X"}]'],
    [secret, '[{'],
    [`${secret}x`, '[]'],
  ] as const) {
    await fetch(`${stack.url}/api/v1/products`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    })
  }
  await ada.ask('{ me { email', { password: NEXT_PASSWORD })
  await ada.ask(LOGIN, { email: EMAIL, password: { wrong: NEXT_PASSWORD } })
  await fetch(`${stack.url}/invitation/${linkToken}`)
  const metrics = await (await fetch(`${stack.url}/metrics`)).text()
  const said = stack.said()
  expect(said).toContain('serving')
  for (const word of new Set(secrets)) {
    expect(said.includes(word), `a log line has ${word}`).toBe(false)
    expect(metrics.includes(word), `metrics have ${word}`).toBe(false)
  }
  const kept = new Set(secrets)
  for (const file of filesBelow(stack.dataDir)) {
    const bytes = readFileSync(file)
    for (const word of kept)
      expect(file.endsWith('keys.json') || !bytes.includes(word), `${file} has ${word}`).toBe(true)
  }
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
}
