/** A signed-in person's questions over HTTP, on connections that are kept. */
import { randomUUID } from 'node:crypto'
import { Agent, request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { DEMO_PASSWORD } from '@selvedge/stack/src/demo/fill/demo-logins'
import { documentId } from './documents.ts'
import { UnavailableError } from './unavailable.ts'

export interface Session {
  cookie: string
  /** @returns the answer as it came: reading it is the page's work, not the system's */
  askText(id: string, variables: object): Promise<string>
  /**
   * @param requestId asked again with the same, a write is done once
   * @throws UnavailableError, or Error with what the server said, unless it answered without errors
   */
  ask<Data>(operation: string, variables: object, requestId?: string): Promise<Data>
}

/** One for all sessions, with no bound of its own. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

export async function signIn(url: string, email: string): Promise<Session> {
  const { headers, text } = await post(url, '', {
    documentId: documentId('mutation Login'),
    variables: { email, password: DEMO_PASSWORD },
  })
  const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0]
  if (!cookie) throw new Error(`${email} cannot sign in: ${text.slice(0, 300)}`)
  return {
    cookie,
    async askText(id, variables) {
      return (await post(url, cookie, { documentId: id, variables })).text
    },
    async ask<Data>(operation: string, variables: object, requestId: string = randomUUID()): Promise<Data> {
      const { text: answer } = await post(url, cookie, { documentId: documentId(operation), variables }, requestId)
      const { data, errors } = JSON.parse(answer) as { data: Data; errors?: unknown[] }
      if (errors) throw errorOf(answer.includes('"UNAVAILABLE"'), `${operation}: ${answer.slice(0, 500)}`)
      return data
    },
  }
}

function post(
  url: string,
  cookie: string,
  body: object,
  requestId: string = randomUUID(),
): Promise<{ headers: IncomingMessage['headers']; text: string }> {
  const bytes = Buffer.from(JSON.stringify(body))
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${url}/graphql`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': bytes.length,
          'x-selvedge-csrf': '1',
          'x-request-id': requestId,
          origin: url,
          cookie,
        },
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.once('error', reject)
        response.once('end', () => {
          const text = Buffer.concat(pieces).toString()
          if (response.statusCode === 200) resolve({ headers: response.headers, text })
          else reject(errorOf(response.statusCode === 503, `${response.statusCode} ${text.slice(0, 500)}`))
        })
      },
    )
    request.once('error', reject)
    request.end(bytes)
  })
}

function errorOf(unavailable: boolean, message: string): Error {
  return unavailable ? new UnavailableError(message) : new Error(message)
}
