/** A browser as far as the gateway can tell: cookies, origin, the header pages of ours set, one live socket. */
import { eventually } from '@selvedge/platform/testing/settle'
import { createClient } from 'graphql-ws'
import type { Client } from 'graphql-ws'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import { PASSWORD } from './gateway-fixture.ts'

export interface Answer {
  status: number
  headers: Headers
  /** As text when it is no JSON. */
  body: any
}

export interface Browser {
  cookie: string
  graphql(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  login(email: string): Promise<Answer>
  /** Resolves when what an answer said was written can be read. */
  written(token: string): Promise<void>
  /** The socket's client; `closed` is called with the code of every closing. */
  live(closed?: (code: number) => void): Client
}

const LOGIN = `mutation Login($email: String!, $password: String!) {
  login(email: $email, password: $password) { __typename ... on SignedIn { me { email role organisation { id name } } } ... on Refused { code } }
}`

export function openBrowser(url: string): Browser {
  const browser: Browser = {
    cookie: '',
    graphql: (query, variables = {}, headers = {}) => browser.post({ query, variables }, headers),
    async post(body, headers = {}) {
      const own = { 'content-type': 'application/json', origin: url, 'x-selvedge-csrf': '1', cookie: browser.cookie }
      return read(
        await fetch(`${url}/graphql`, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) }),
      )
    },
    get: async (path, headers = {}) =>
      read(await fetch(`${url}${path}`, { headers: { cookie: browser.cookie, ...headers }, redirect: 'manual' })),
    login: (email) => browser.graphql(LOGIN, { email, password: PASSWORD }),
    written: (token) =>
      eventually(async () => {
        const { body } = await browser.graphql('query W($t: String!) { written(token: $t) }', { t: token })
        expect(body).toEqual({ data: { written: 'READY' } })
      }),
    live(closed = () => {}) {
      class Socket extends WebSocket {
        constructor(address: string, protocol: string) {
          super(address, protocol, { headers: { cookie: browser.cookie, origin: url } })
        }
      }
      return createClient({
        url: `${url.replace('http', 'ws')}/graphql/live`,
        webSocketImpl: Socket,
        retryAttempts: 0,
        on: { closed: (event) => closed((event as { code: number }).code) },
      })
    },
  }

  async function read(response: Response): Promise<Answer> {
    const set = response.headers.get('set-cookie')
    if (set) browser.cookie = set.split(';', 1)[0]!
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  return browser
}
