/** What any release wrote is understood today, and what is written today by the code of any release. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf'
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metricTags } from '../gen/metric-tags.ts'
import { topics } from '../topics.ts'
import { anyMessage } from './any-message.ts'
import { currentReaderOf, imageOf, readerOf, recordedOf, releaseNames, topicsOfRelease } from './releases.ts'
import { retiredTopics } from './retired-topics.ts'
import { brokenTopics, optionsOf } from './topic-options.ts'

const releases = releaseNames()
const protos = join(import.meta.dirname, '..')
const registryOf = (image: Uint8Array) => createFileRegistry(fromBinary(FileDescriptorSetSchema, image))
const today = registryOf(
  execFileSync(join(protos, 'node_modules', '.bin', 'buf'), ['build', '-o', '-'], { cwd: protos }),
)

test('every topic is as every release promised it', () => {
  const released = releases.map((release) => ({ release, topics: topicsOfRelease(release) }))
  const now = Object.values(topics).map((topic) => optionsOf(topic, metricTags))
  expect(brokenTopics(released, now, retiredTopics)).toEqual([])
})

describe.each(releases)('%s', (release) => {
  test.each(topicsOfRelease(release))(
    'what was recorded of $name means today what it meant then',
    async ({ name, messageType }) => {
      const read = await currentReaderOf(messageType)
      const recorded = recordedOf(release, name)
      expect(recorded).not.toEqual([])
      for (const { bytes, meant } of recorded) expect(read(bytes)).toMatchObject(meant)
    },
  )

  // These two run beside each other while one takes the other's place; to those before, a word of an enum may be new.
  const neighbours = releases.slice(releases.indexOf(release)).slice(0, 2)
  test.each(topicsOfRelease(release))(
    'its code reads what it and the next release wrote to $name',
    async ({ name, messageType }) => {
      const read = await readerOf(release, messageType)
      for (const { bytes, meant } of neighbours.flatMap((each) => recordedOf(each, name))) {
        expect(meant).toMatchObject(plain(read(bytes)))
      }
    },
  )

  test.each(topicsOfRelease(release))('its code reads whatever is written to $name today', async ({ messageType }) => {
    const [read, readToday] = [await readerOf(release, messageType), await currentReaderOf(messageType)]
    const any = anyMessage(today.getMessage(messageType)!, registryOf(imageOf(release)))
    fc.assert(
      fc.property(any, (bytes) => {
        expect(readToday(bytes)).toMatchObject(read(bytes))
      }),
      { numRuns: 50 },
    )
  })
})

test('a word of an enum that a reader does not know is a bad record to it', async () => {
  const read = await readerOf(releases[0]!, topics.product.messageType)
  const { number } = today.getMessage(topics.product.messageType)!.fields.find(({ name }) => name === 'lifecycle')!
  const bytes = new BinaryWriter().tag(number, WireType.Varint).int32(99).finish()
  expect(() => read(bytes)).toThrow('Unrecognized enum value 99')
})

/** As it is recorded: what is not set is not there. */
const plain = (message: object) => JSON.parse(JSON.stringify(message)) as object
