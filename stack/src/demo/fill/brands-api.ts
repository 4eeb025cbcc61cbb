/** The demo talks to the brands' API as a brand's own system would. */
import { setTimeout as delay } from 'node:timers/promises'

export interface BrandsApi {
  /** Sends records as NDJSON in bites. @throws Error naming the first refused record, or why the answer ended early */
  push(path: string, records: readonly object[], onDone?: (n: number) => void): Promise<void>
  /** @throws Error when the picture is not kept, with what was answered */
  image(fields: { styleNumber: string; colourCode: string; position: number }, bytes: Uint8Array): Promise<void>
}

const BITE = 500
/** A system that is asked to wait longer than this in all is not one to fill. */
const MOST_WAITING_MS = 300_000

interface Result {
  line: number
  outcome: string
  problems?: { code: string; pointer: string; message: string }[]
}

export function brandsApi(url: string, key: string): BrandsApi {
  const headers = { authorization: `Bearer ${key}` }
  return {
    async push(path, records, onDone) {
      for (let at = 0; at < records.length; at += BITE) {
        const bite = records.slice(at, at + BITE)
        const body = bite.map((record) => JSON.stringify(record)).join('\n')
        const answer = await patiently(() =>
          fetch(`${url}/api/v1${path}`, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/x-ndjson' },
            body,
          }),
        )
        const text = await answer.text()
        if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${text.slice(0, 500)}`)
        const results = text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Result)
        // What cannot be gone on with ends the answer: its last line is then a problem, not a result.
        if (results.length !== bite.length || results.some(({ outcome }) => outcome === undefined))
          throw new Error(`POST ${path} ended early: ${text.trimEnd().split('\n').at(-1)}`)
        const rejected = results.filter(({ outcome }) => outcome === 'rejected')
        if (rejected.length > 0)
          throw new Error(
            `POST ${path}: ${rejected.length} records refused, first ${JSON.stringify(rejected[0])} for ${JSON.stringify(bite[rejected[0]!.line - 1])}`,
          )
        onDone?.(bite.length)
      }
    },
    async image(fields, bytes) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
      form.set(
        'file',
        new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }),
        `${fields.styleNumber}-${fields.colourCode}-${fields.position}.jpg`,
      )
      const answer = await fetch(`${url}/api/v1/images`, { method: 'POST', headers, body: form })
      const text = await answer.text()
      // A rejected one is answered with 200 too, and has no picture.
      if (!answer.ok || !(JSON.parse(text) as { image?: unknown }).image)
        throw new Error(`POST /images: ${answer.status} ${text.slice(0, 300)}`)
    },
  }
}

/** Asks again as often as it is told to wait: on a busy machine what came before has to get through first. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (const until = performance.now() + MOST_WAITING_MS; ;) {
    const answer = await ask()
    if (answer.status !== 429 || performance.now() > until) return answer
    await answer.body?.cancel()
    await delay(Number(answer.headers.get('retry-after') ?? 1) * 1000)
  }
}
