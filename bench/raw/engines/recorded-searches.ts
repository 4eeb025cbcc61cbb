/** Between a reader and its server: hears what is searched, so that the very same can be asked without the reader. */
import { Agent, createServer, request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export interface RecordedSearches {
  /** For the reader, in place of the server's. */
  url: string
  /** What was searched since the last call. */
  taken(): Search[]
  close(): Promise<void>
}

/** @returns the answer's text, which nobody reads */
export type Search = () => Promise<string>

export async function recordSearches(url: string): Promise<RecordedSearches> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  let searches: Search[] = []
  const server = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/', headers } = request
    const body = await bytesOf(request)
    const send = () => ask(url, { method, path, headers, body, agent })
    if (path.includes('/_search')) searches.push(async () => String(await bytesOf(await send())))
    const answer = await send()
    response.writeHead(answer.statusCode!, answer.headers).end(await bytesOf(answer))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken() {
      const all = searches
      searches = []
      return all
    },
    async close() {
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }
}

interface Asked {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
  agent: Agent
}

async function ask(url: string, { method, path, headers, body, agent }: Asked): Promise<IncomingMessage> {
  const { host: _, connection: __, ...rest } = headers
  const request = httpRequest(new URL(path, url), { method, headers: rest, agent }).end(body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}
