/** Products that change, go and come back while everything else happens: what a search index has to end up with. */
import { setTimeout as pause } from 'node:timers/promises'
import { someEnriched } from '@selvedge/bff/src/read-models/product-search/some-enriched'
import { LogUnavailableError } from '@selvedge/platform/log/errors'
import { header } from '@selvedge/platform/log/headers'
import type { OutgoingRecord } from '@selvedge/platform/log/log'
import { encodeRecord } from '@selvedge/platform/log/typed'
import { topics } from '@selvedge/protos/topics'
import { childRuntime } from './child-runtime.ts'
import type { Random } from './random.ts'

export interface CatalogueStream {
  /** Finishes what is under way. @returns product → version that was published last, of those that are there */
  stop(): Promise<ReadonlyMap<string, number>>
}

const PRODUCTS = 40
const AT_ONCE = 5
const PAUSE_MS = 40

export async function catalogueStream(dir: string, random: Random): Promise<CatalogueStream> {
  const { log, newId, close } = await childRuntime(dir, { writer: 'catalogue' })
  await log.createTopics([topics.enrichedProduct])
  const versions = new Map<string, number>()
  const there = new Map<string, number>()
  let stopping = false

  function change(): OutgoingRecord {
    const id = `c${random(PRODUCTS)}`
    const version = (versions.get(id) ?? 0) + 1
    versions.set(id, version)
    const gone = random(5) === 0
    if (gone) there.delete(id)
    else there.set(id, version)
    return encodeRecord(
      topics.enrichedProduct,
      id,
      gone ? null : someEnriched(id, { brandName: `Halden ${version}` }),
      {
        [header.eventId]: newId(),
        [header.entityVersion]: String(version),
        [header.occurredAt]: '2026-11-01T00:00:00.000Z',
        [header.actor]: 'system:test',
      },
    )
  }

  /** The same records until they are taken, as an outbox does. */
  async function append(records: OutgoingRecord[]): Promise<void> {
    for (;;) {
      try {
        return void (await log.append(records))
      } catch (error) {
        if (!(error instanceof LogUnavailableError && error.retriable)) throw error
        await pause(PAUSE_MS)
      }
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      await append(Array.from({ length: 1 + random(AT_ONCE) }, change))
      await pause(random(PAUSE_MS))
    }
  }

  const ended = run().finally(close)
  // A failure is kept until somebody asks for it.
  ended.catch(() => {})
  return {
    async stop() {
      stopping = true
      await ended
      return there
    },
  }
}
