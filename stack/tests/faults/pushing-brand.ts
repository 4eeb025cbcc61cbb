/** A brand's system that pushes products through every crash, and sends again what was not answered. */
import { setTimeout as pause } from 'node:timers/promises'

export interface PushingBrand {
  /** Style numbers whose push was acknowledged. */
  acknowledged: readonly string[]
  stop(): Promise<void>
}

const BITE = 20
const PAUSE_MS = 20

export function pushingBrand(url: string, key: string): PushingBrand {
  const acknowledged: string[] = []
  let stopping = false
  let next = 1

  async function push(): Promise<void> {
    const numbers = Array.from({ length: BITE }, (_, index) => `F-${next + index}`)
    const body = numbers.map((styleNumber) => JSON.stringify(productOf(styleNumber))).join('\n')
    const answer = await fetch(`${url}/api/v1/products`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': `bite-${next}`,
      },
      body,
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${answer.status} ${text.slice(0, 200)}`)
    const results = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { line: number; outcome: string })
    // A stream that was cut ends early: what it said so far holds, the rest is sent again.
    const done = results.filter(({ outcome }) => outcome === 'applied' || outcome === 'unchanged')
    if (done.length < BITE) throw new Error(`only ${done.length} of ${BITE} were answered: ${text.slice(-200)}`)
    acknowledged.push(...numbers)
    next += BITE
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await push()
      } catch {
        // The system is away; the same bite with the same key follows.
        await pause(PAUSE_MS)
      }
    }
  }

  const ended = run()
  return {
    acknowledged,
    async stop() {
      stopping = true
      await ended
    },
  }
}

function productOf(styleNumber: string) {
  return {
    styleNumber,
    styleName: `Style ${styleNumber}`,
    colourCode: '1',
    colourName: 'Ink',
    colourFamily: 'blue',
    category: 'women/dresses',
    gender: 'women',
    seasons: ['AW27'],
    lifecycle: 'active',
    sizeScale: { name: 'alpha', sizes: ['S', 'M'] },
    variants: ['S', 'M'].map((size) => ({ sku: `${styleNumber}-${size}`, size })),
  }
}
