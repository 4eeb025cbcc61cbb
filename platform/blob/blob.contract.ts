import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Blobs } from './blob.ts'

export interface OpenedBlobs extends AsyncDisposable {
  blobs: Blobs
}

const options = { contentType: 'image/webp' }
const keyOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function* inPieces(...pieces: string[]) {
  for (const piece of pieces) yield Buffer.from(piece)
}

async function keys(blobs: Blobs, after?: string): Promise<string[]> {
  const all: string[] = []
  for await (const { key } of blobs.list(after)) all.push(key)
  return all
}

/** What every adapter promises. `open` gives an empty store. */
export function blobContract(name: string, open: () => Promise<OpenedBlobs>): void {
  test(`${name}: what was put comes back, with size and type, under the hash of its content`, async () => {
    await using opened = await open()
    const { blobs } = opened
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const key = await blobs.put(bytes, options)
        expect(key).toBe(keyOf(bytes))
        const blob = (await blobs.get(key))!
        expect(new Uint8Array(await buffer(blob.stream))).toEqual(bytes)
        expect([blob.size, blob.contentType]).toEqual([bytes.length, 'image/webp'])
      }),
      { numRuns: 20 },
    )
  })

  test(`${name}: a stream is kept like the same bytes in one piece, once`, async () => {
    await using opened = await open()
    const { blobs } = opened
    const streamed = await blobs.put(inPieces('linen', ' ', 'shirt'), options)
    const whole = await blobs.put(Buffer.from('linen shirt'), { contentType: 'text/plain' })
    expect(whole).toBe(streamed)
    expect(await keys(blobs)).toEqual([whole])
    const blob = (await blobs.get(whole))!
    blob.stream.destroy()
    expect(blob.contentType).toBe('image/webp')
  })

  test(`${name}: many puts of one content at once do not disturb each other`, async () => {
    await using opened = await open()
    const { blobs } = opened
    const bytes = Buffer.alloc(100_000, 'x')
    const all = await Promise.all(Array.from({ length: 8 }, () => blobs.put(bytes, options)))
    expect(new Set(all)).toEqual(new Set([keyOf(bytes)]))
    expect((await buffer((await blobs.get(all[0]!))!.stream)).equals(bytes)).toBe(true)
  })

  test(`${name}: content that is too large, or whose source fails, leaves nothing behind`, async () => {
    await using opened = await open()
    const { blobs } = opened
    const tooLarge = blobs.put(inPieces('12345', '67890'), { ...options, maxBytes: 9 })
    await expect(tooLarge).rejects.toMatchObject({ code: 'LIMIT', reason: 'BLOB_TOO_LARGE' })
    async function* failing() {
      yield Buffer.from('half')
      throw new Error('the sender has gone')
    }
    await expect(blobs.put(failing(), options)).rejects.toThrow('the sender has gone')
    expect(await keys(blobs)).toEqual([])
    expect(await blobs.put(inPieces('12345', '6789'), { ...options, maxBytes: 9 })).toHaveLength(64)
  })

  test(`${name}: what was removed is gone, for readers that come later; removing again is no error`, async () => {
    await using opened = await open()
    const { blobs } = opened
    const bytes = Buffer.alloc(300_000, 'y')
    const key = await blobs.put(bytes, options)
    const reading = (await blobs.get(key))!
    await blobs.remove(key)
    await blobs.remove(key)
    expect([await blobs.has(key), await blobs.get(key)]).toEqual([false, undefined])
    expect((await buffer(reading.stream)).equals(bytes)).toBe(true)
    expect(await blobs.put(bytes, options)).toBe(key)
    expect(await blobs.has(key)).toBe(true)
  })

  test(`${name}: the list is in order, begins behind a key and tells sizes`, async () => {
    await using opened = await open()
    const { blobs } = opened
    const put: string[] = []
    for (let i = 0; i < 20; i++) put.push(await blobs.put(Buffer.alloc(i + 1, 'z'), options))
    const sorted = put.toSorted()
    expect(await keys(blobs)).toEqual(sorted)
    expect(await keys(blobs, sorted[11])).toEqual(sorted.slice(12))
    expect(await keys(blobs, sorted.at(-1))).toEqual([])
    for await (const { key, size } of blobs.list()) expect(size).toBe(put.indexOf(key) + 1)
  })

  test(`${name}: a key that is none names nothing, whatever it looks like`, async () => {
    await using opened = await open()
    const { blobs } = opened
    const key = await blobs.put(Buffer.from('a'), options)
    const none = [
      '',
      '.',
      '..',
      '../../etc/passwd',
      `../${key}`,
      `${key}/..`,
      `${key}.type`,
      key.toUpperCase(),
      `${key}\0`,
    ]
    for (const text of none) {
      expect([await blobs.has(text), await blobs.get(text)]).toEqual([false, undefined])
      await blobs.remove(text)
    }
    expect(await blobs.has(key)).toBe(true)
  })
}
