/** The same limits on HTTP and on the socket: a rule of Apollo Server does not reach graphql-ws by itself. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'

let system: TestGateway
let browser: Browser

beforeAll(async () => {
  system = await startTestGateway({ SELVEDGE_POINTS_PER_SECOND: '1' })
  await system.person(await system.organisation('BRAND', 'halden'), 'owner@halden.example')
  browser = openBrowser(system.url)
  await browser.login('owner@halden.example')
})

afterAll(() => system.close())

const nested = (levels: number) => `${'organisation { '.repeat(levels)}id${' }'.repeat(levels)}`
const aliases = (n: number) => Array.from({ length: n }, (_, i) => `a${i}: name`).join(' ')
const directives = (n: number) => `name ${'@include(if: true) '.repeat(n)}`
const tokens = (n: number) => 'name '.repeat(n)
/** Below every other limit. */
const dear = (n: number) => `memberships { ${'organisationName role '.repeat(n)} }`

const REFUSED = /Query validation error|Document contains more that 3000 tokens|Directives/

const bombs: [string, string][] = [
  ['depth', nested(13)],
  ['aliases', aliases(31)],
  ['directives', directives(21)],
  ['tokens', tokens(3_001)],
  ['cost', dear(1_300)],
]

function onSocket(query: string): Promise<{ message: string; extensions?: { code?: string } }[]> {
  return new Promise((resolve, reject) => {
    const client = browser.live()
    client.subscribe(
      { query },
      {
        next: (result) => reject(new Error(`executed: ${JSON.stringify(result)}`)),
        error: (errors) => resolve(errors as { message: string }[]),
        complete: () => reject(new Error('executed')),
      },
    )
  })
}

test.each(bombs)('a bomb of %s is refused over HTTP', async (_kind, selection) => {
  const { status, body } = await browser.graphql(`{ me { ${selection} } }`)
  expect(status).toBe(400)
  expect(body.data).toBeUndefined()
  expect(body.errors.map((error: { message: string }) => error.message).join()).toMatch(REFUSED)
})

test.each(bombs)('a bomb of %s is refused on the socket', async (_kind, selection) => {
  const errors = await onSocket(`subscription { viewerChanged { me { ${selection} } } }`)
  expect(errors.map((error) => error.message).join()).toMatch(REFUSED)
})

test('suggestions do not tell the schema, on neither', async () => {
  const { body } = await browser.graphql('{ me { nam } }')
  expect(body.errors[0].message).toBe('Cannot query field "nam" on type "Me".')
  const [error] = await onSocket('subscription { viewerChanged { me { nam } } }')
  expect(error).toMatchObject({
    message: 'Cannot query field "nam" on type "Me".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
})

test('queries and mutations do not run on the socket', async () => {
  const [error] = await onSocket('mutation { logout { __typename } }')
  expect(error?.message).toBe('a socket carries one subscription per document')
  expect((await browser.graphql('{ me { email } }')).body.data.me).not.toBeNull()
})

test('what a session asks for is counted in points, over both', async () => {
  // 5,000 points at once, one a second.
  const query = `{ me { ${'memberships { role } '.repeat(300)} } }`
  const answers = []
  for (let i = 0; i < 8; i++) answers.push(await browser.graphql(query))
  const last = answers.at(-1)!.body.errors[0].extensions
  expect(last).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) })
  const [error] = await onSocket(`subscription { viewerChanged { me { ${'memberships { role } '.repeat(300)} } } }`)
  expect(error?.extensions?.code).toBe('RATE_LIMITED')
})
