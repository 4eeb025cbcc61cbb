/** Pushes prepared NDJSON through the brands' API, as lean as can be: the client shares the machine with the system. */
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { insist, UnavailableError } from './unavailable.ts'

export interface Target {
  url: string
  key: string
}

/** Lines in pieces of about this size. */
const PIECE_BYTES = 64 * 1024

export function toPieces(records: readonly object[]): Buffer[] {
  const pieces: Buffer[] = []
  let text = ''
  for (const record of records) {
    text += `${JSON.stringify(record)}\n`
    if (text.length < PIECE_BYTES) continue
    pieces.push(Buffer.from(text))
    text = ''
  }
  return text === '' ? pieces : [...pieces, Buffer.from(text)]
}

/** Sends all of it again while the system says that it cannot take it now. @throws Error unless every record was taken */
export function pushBody(target: Target, path: string, pieces: readonly Buffer[]): Promise<void> {
  return insist(() => pushOnce(target, path, pieces))
}

async function pushOnce({ url, key }: Target, path: string, pieces: readonly Buffer[]): Promise<void> {
  const request = httpRequest(new URL(`/api/v1${path}`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
  })
  const answered = once(request, 'response').then(([response]) => taken(path, response as IncomingMessage))
  const sent = send(request, pieces)
  const [lines] = await Promise.all([answered, sent])
  const expected = pieces.reduce((sum, piece) => sum + linesIn(piece), 0)
  if (lines !== expected) throw new Error(`${path}: ${lines} results for ${expected} records`)
}

async function send(request: ReturnType<typeof httpRequest>, pieces: readonly Buffer[]): Promise<void> {
  for (const piece of pieces) if (!request.write(piece)) await once(request, 'drain')
  request.end()
}

/** @returns how many results came */
async function taken(path: string, response: IncomingMessage): Promise<number> {
  let lines = 0
  let open = ''
  for await (const piece of response.setEncoding('utf8') as AsyncIterable<string>) {
    const text = open + piece
    const end = text.lastIndexOf('\n') + 1
    open = text.slice(end)
    const whole = text.slice(0, end)
    const found = whole.match(/^\{"line":\d+,"outcome":"(applied|unchanged|waiting)"/gm)?.length ?? 0
    if (found !== whole.split('\n').length - 1) throw refusal(path, response.statusCode!, refused(whole))
    lines += found
  }
  if (open !== '') throw refusal(path, response.statusCode!, open)
  return lines
}

/** Also a stream that has begun may end with a problem. */
function refusal(path: string, status: number, text: string): Error {
  const message = `${path}: ${status} ${text.slice(0, 500)}`
  return text.includes('"status":503') ? new UnavailableError(message) : new Error(message)
}

function refused(text: string): string {
  return text.split('\n').find((line) => !/"outcome":"(applied|unchanged|waiting)"/.test(line)) ?? ''
}

function linesIn(piece: Buffer): number {
  let lines = 0
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines++
  return lines
}
