/** What was released, as it is kept for good: a folder of `protos/released` per release. */
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TopicOptions } from './topic-options.ts'

export const releasedFolder = join(import.meta.dirname, '..', 'released')

/** Names are days, so the oldest comes first. */
export function releaseNames(): string[] {
  return readdirSync(releasedFolder).toSorted()
}

/** All wire types of a release, as `buf build` wrote them. */
export function imageOf(release: string): Uint8Array {
  return readFileSync(join(releasedFolder, release, 'image.binpb'))
}

export function topicsOfRelease(release: string): TopicOptions[] {
  return readJson(release, 'topics.json')
}

/** A message that was on a topic, and what it meant to the code of its release. */
interface Recorded {
  bytes: Uint8Array
  meant: object
}

export function recordedOf(release: string, topic: string): Recorded[] {
  const recorded = readJson<{ bytes: string; meant: object }[]>(release, join('messages', `${topic}.json`))
  return recorded.map(({ bytes, meant }) => ({ bytes: Buffer.from(bytes, 'base64'), meant }))
}

export type Reader = (bytes: Uint8Array) => object

/** The code of a release that reads a message; code generation makes it anew of the release's image. */
export const readerOf = (release: string, messageType: string): Promise<Reader> =>
  readerIn(join(releasedFolder, release, 'gen'), messageType)

/** Today's code; also for topics that were retired. */
export const currentReaderOf = (messageType: string): Promise<Reader> =>
  readerIn(join(import.meta.dirname, '..', 'gen'), messageType)

async function readerIn(folder: string, messageType: string): Promise<Reader> {
  const [, ...words] = messageType.split('.')
  const name = words.pop()!
  for (const file of globSync(join(folder, ...words, '*.ts'))) {
    const code = (await import(file)) as Record<string, { decode?: Reader } | undefined>
    const { decode } = code[name] ?? {}
    if (decode) return decode
  }
  throw new Error(`no generated code reads ${messageType}: npm run codegen`)
}

function readJson<T>(release: string, file: string): T {
  return JSON.parse(readFileSync(join(releasedFolder, release, file), 'utf8')) as T
}
