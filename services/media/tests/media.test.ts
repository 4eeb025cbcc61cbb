import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { entities } from '@selvedge/platform/db/replay/truth-topic'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'
import { compose } from '@selvedge/platform/lifecycle/compose'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { publish } from '@selvedge/platform/db/publish'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { eventually } from '@selvedge/platform/testing/settle'
import { expectReplayed } from '@selvedge/platform/testing/expect-replayed'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import type { Database } from '@selvedge/platform/db/database'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import type { PutImageChunk } from '@selvedge/protos/gen/media/v1/media_service'
import { topics } from '@selvedge/protos/topics'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createService } from '../src/service.ts'

let runtime: TestRuntime
let services: Service
let media: RpcClient<typeof MediaService>
let upstream: Database

const as = (organisationId: string, over: Partial<Viewer> = {}) => ({
  viewer: {
    userId: 'u',
    userName: 'Ada',
    organisationId,
    organisationKind: 'BRAND',
    role: 'OWNER',
    scopes: [],
    ...over,
  } as Viewer,
})
const halden = as('halden')

beforeAll(async () => {
  runtime = await testRuntime()
  // Publishes what other owners would: products and connections.
  const owner = truthService(runtime.configOf('upstream'), runtime, {
    migrations: [...truthMigrations],
    truth: [topics.product, topics.connection].map((topic) => entities(topic, async () => new Map())),
    assemble(db) {
      upstream = db
      return { rpc: [] }
    },
  })
  const folders = { blobs: join(runtime.dir, 'blobs'), renditionDir: join(runtime.dir, 'renditions'), threads: 1 }
  services = compose([owner, createService({ ...runtime.configOf('media'), ...folders }, runtime)])
  await services.start()
  media = connectPeer(runtime, runtime.configOf('test'), 'media', MediaService)
})

afterAll(async () => {
  media.close()
  await services.stop()
  await runtime.close()
})

function announce(topic: { name: string; messageType: string }, key: string, value: Uint8Array): Promise<number> {
  const { name, messageType } = topic
  return upstream.transaction((tx) =>
    publish(tx, {
      topic: name,
      key,
      value,
      messageType,
      actor: 'system:test',
      occurredAt: runtime.clock.now(),
      eventId: runtime.newId(),
    }),
  )
}

const product = (id: string, colourCode: string) =>
  announce(
    topics.product,
    id,
    Product.encode(Product.fromPartial({ id, brandId: 'halden', styleNumber: 'HAL-1', colourCode })).finish(),
  )

async function put(bytes: Uint8Array, over: { colourCode?: string; position?: number } = {}, viewer = halden) {
  async function* chunks(): AsyncGenerator<PutImageChunk> {
    const head = {
      styleNumber: 'HAL-1',
      colourCode: '210',
      position: 0,
      fileName: 'front.jpg',
      operation: 'test',
      ...over,
    }
    yield { part: { $case: 'head', value: head } }
    for (let at = 0; at < bytes.length; at += 200_000)
      yield { part: { $case: 'bytes', value: Buffer.from(bytes.subarray(at, at + 200_000)) } }
  }
  return media.putImage(chunks(), viewer)
}

function picture(width: number, height: number, colour = '#88aa99'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
}

async function rendition(hash: string, width: number, viewer = halden): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const { bytes } of media.getRendition({ hash, width }, viewer)) parts.push(Buffer.from(bytes))
  return Buffer.concat(parts)
}

const codes = (answer: { result?: { problems: { code: string }[] } }) => answer.result?.problems.map(({ code }) => code)

test('a picture waits for its product, is published with it, and is unchanged when it comes again', async () => {
  const bytes = await picture(600, 800)
  const first = await put(bytes)
  expect(first.result).toMatchObject({ outcome: 'WAITING' })
  expect(first.image).toMatchObject({ width: 600, height: 800 })
  expect(first.image!.thumbhash.length).toBeGreaterThan(10)
  await product('p1', '210')
  const set = await eventually(async () => {
    const record = await runtime.log.newest(topics.imageSet.name, 'p1')
    expect(record?.value).toBeTruthy()
    return topics.imageSet.decode(record!.value!)
  })
  expect(set).toMatchObject({ brandId: 'halden', images: [{ hash: first.image!.hash, fileName: 'front.jpg' }] })
  expect((await put(bytes)).result).toMatchObject({ outcome: 'UNCHANGED', id: 'p1' })
})

test('pictures have positions; another at the same one replaces it; they can be arranged and taken off', async () => {
  await product('p2', '310')
  const [a, b, c] = await Promise.all(['#111111', '#222222', '#333333'].map((colour) => picture(300, 300, colour)))
  await eventually(async () =>
    expect((await put(a!, { colourCode: '310', position: 1 })).result?.outcome).toMatch(/APPLIED|UNCHANGED/),
  )
  await put(b!, { colourCode: '310', position: 2 })
  const { image } = await put(c!, { colourCode: '310', position: 1 })
  const hashes = async () =>
    (await media.batchGetImageSets({ productIds: ['p2'] }, halden)).sets[0]!.images.map(({ hash }) => hash)
  const [first, second] = await hashes()
  expect(first).toBe(image!.hash)
  await media.arrangeImages({ productId: 'p2', hashes: [second!, first!] }, halden)
  expect(await hashes()).toEqual([second, first])
  await media.arrangeImages({ productId: 'p2', hashes: [first!] }, halden)
  expect(await hashes()).toEqual([first])
  expect((await media.arrangeImages({ productId: 'p2', hashes: ['x'] }, halden)).results[0]?.problems).toMatchObject([
    { code: 'IMAGE_UNKNOWN' },
  ])
  await expect(media.arrangeImages({ productId: 'p2', hashes: [] }, as('norvik'))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('what is too large, too many pixels, cut off, or no picture is refused with a code', async () => {
  const noise = await sharp({
    create: {
      width: 800,
      height: 800,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  const wide = await sharp({ create: { width: 8_000, height: 5_100, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
  expect(codes(await put(Buffer.alloc(20 * 1024 * 1024 + 1, 7)))).toEqual(['IMAGE_TOO_LARGE'])
  expect(codes(await put(wide))).toEqual(['IMAGE_TOO_MANY_PIXELS'])
  expect(codes(await put(noise.subarray(0, noise.length / 2)))).toEqual(['IMAGE_CORRUPT'])
  expect(codes(await put(Buffer.from('%PDF-1.7 this is no picture')))).toEqual(['IMAGE_FORMAT_UNKNOWN'])
  expect(codes(await put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')))).toEqual([
    'IMAGE_FORMAT_UNKNOWN',
  ])
  expect(codes(await put(Buffer.alloc(0)))).toEqual(['IMAGE_MISSING'])
  expect(codes(await put(await picture(9, 9), { position: 5_000 }))).toEqual(['OUT_OF_RANGE'])
})

test('renditions stand upright, carry no metadata, are not enlarged, and come back when deleted', async () => {
  const bytes = await sharp(await picture(900, 600))
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { image } = await put(bytes, { colourCode: '410' })
  expect(image).toMatchObject({ width: 600, height: 900 })
  const small = await rendition(image!.hash, 320)
  const metadata = await sharp(small).metadata()
  expect(metadata).toMatchObject({ format: 'webp', width: 320, height: 480 })
  expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined])
  expect((await sharp(await rendition(image!.hash, 1920)).metadata()).width).toBe(600)
  const folder = join(runtime.dir, 'renditions')
  expect(existsSync(folder)).toBe(true)
  rmSync(folder, { recursive: true })
  expect(await rendition(image!.hash, 320)).toEqual(small)
  await expect(rendition(image!.hash, 333)).rejects.toMatchObject({ reason: 'WIDTH_UNKNOWN' })
})

test('many who ask at once get the same picture', async () => {
  const { image } = await put(await picture(1_200, 1_200, '#aa0011'), { colourCode: '510' })
  const all = await Promise.all(Array.from({ length: 12 }, () => rendition(image!.hash, 640)))
  for (const each of all) expect(each).toEqual(all[0])
})

test('a picture is shown to its brand and to retailers with a connection; nobody else learns that it is there', async () => {
  const { image } = await put(await picture(200, 200, '#00aa11'), { colourCode: '610' })
  const hash = image!.hash
  const kade = as('kade', { organisationKind: 'RETAILER', role: 'BUYER' })
  const unknown = { code: 'NOT_FOUND', reason: 'IMAGE_UNKNOWN' }
  await expect(rendition(hash, 160, as('norvik'))).rejects.toMatchObject(unknown)
  await expect(rendition(hash, 160, kade)).rejects.toMatchObject(unknown)
  await expect(rendition('0'.repeat(64), 160)).rejects.toMatchObject(unknown)
  await expect(rendition('../../etc/passwd', 160)).rejects.toMatchObject(unknown)
  const key = as('halden', { keyId: 'k', scopes: ['images:write'] })
  await expect(rendition(hash, 160, key)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  const connection = Connection.fromPartial({ id: 'c1', brandId: 'halden', retailerId: 'kade', status: 'ACTIVE' })
  await announce(topics.connection, 'c1', Connection.encode(connection).finish())
  await eventually(async () => expect((await rendition(hash, 160, kade)).length).toBeGreaterThan(0))
})

test('a logo may be a drawing; it is kept as pixels and shown to all who are signed in', async () => {
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><text x="0" y="40">HALDEN</text></svg>'
  async function* chunks(): AsyncGenerator<PutImageChunk> {
    yield {
      part: {
        $case: 'head',
        value: { styleNumber: '', colourCode: '', position: 0, fileName: 'logo.svg', operation: '' },
      },
    }
    yield { part: { $case: 'bytes', value: Buffer.from(svg) } }
  }
  const { result, image } = await media.putLogo(chunks(), halden)
  expect(result).toMatchObject({ outcome: 'APPLIED', id: image!.hash })
  const stranger = as('elsewhere', { organisationKind: 'RETAILER', role: 'VIEWER' })
  expect((await sharp(await rendition(image!.hash, 160, stranger)).metadata()).format).toBe('webp')
})

test('what the log has lost is sent again as it was', () => expectReplayed(runtime, 'media'))
