/** Sends records one a line and reads a result for each, as they come. */
import { once } from 'node:events'
import { request as plainRequest } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { createInterface } from 'node:readline'

export interface Target {
  /** `http://localhost:4000` */
  url: string
  key: string
}

export interface ResultLine {
  line: number
  outcome: 'applied' | 'unchanged' | 'waiting' | 'rejected'
  id: string
  problems: { code: string; pointer: string; message: string; value: string }[]
}

/**
 * @param pace waits before each record, to hold a rate
 * @throws Error in words when the API refuses the whole or breaks off
 */
export async function pushLines<T>(
  { url, key }: Target,
  path: string,
  records: readonly T[],
  onResult: (record: T, result: ResultLine) => void,
  pace: () => Promise<void> = async () => {},
): Promise<void> {
  const request = (url.startsWith('https:') ? tlsRequest : plainRequest)(new URL(path, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
  })
  const answered = once(request, 'response').then(([response]) => response as IncomingMessage)
  // Met below; until then a refused connection must not end the process.
  answered.catch(() => undefined)
  const gone = new AbortController()
  request.once('error', () => gone.abort())
  const sending = send(request, records, pace, gone.signal)
  const response = await answered
  if (response.statusCode !== 200) {
    request.destroy()
    throw new Error(`${path}: ${response.statusCode} ${await text(response)}`)
  }
  let count = 0
  for await (const line of createInterface(response)) {
    const result = JSON.parse(line) as ResultLine & { detail?: string }
    if (result.outcome === undefined)
      throw new Error(`${path} stopped at record ${count + 1}: ${result.detail ?? line}`)
    onResult(records[result.line - 1]!, result)
    count++
  }
  await sending
  if (count !== records.length) throw new Error(`${path}: ${count} results for ${records.length} records`)
}

async function send(
  request: ClientRequest,
  records: readonly unknown[],
  pace: () => Promise<void>,
  gone: AbortSignal,
): Promise<void> {
  for (const record of records) {
    await pace()
    if (gone.aborted) return
    if (!request.write(`${JSON.stringify(record)}\n`))
      await once(request, 'drain', { signal: gone }).catch(() => undefined)
  }
  if (!gone.aborted) request.end()
}

async function text(response: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) body += chunk
  return body.slice(0, 500)
}
