import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { DatabaseUnavailableError } from '../../db/errors.ts'
import { createLogger } from '../../telemetry/logger.ts'
import { DomainError, RemoteFault } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { boot, buyer, collect, echo } from './harness.ts'

const options = { viewer: buyer }

test('every code arrives as it was thrown, with reason, details and message', async () => {
  const codes: ErrorCode[] = [
    ...(['INVALID', 'NOT_FOUND', 'NOT_ALLOWED', 'CONFLICT', 'EXISTS', 'GONE', 'STALE'] as const),
    ...(['LIMIT', 'UNAVAILABLE', 'UNAUTHENTICATED'] as const),
  ]
  await using harness = await boot({
    handlers: {
      sayEcho: async ({ text }) => {
        throw new DomainError(text as ErrorCode, 'So heißt schon eine – 名前', {
          reason: 'PRICE_LIST_NAME_TAKEN',
          details: { name: 'Größe', ids: [1, 2] },
        })
      },
    },
  })
  for (const code of codes) {
    const error = await harness.client.sayEcho(echo(code), options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DomainError)
    expect(error).toMatchObject({
      code,
      reason: 'PRICE_LIST_NAME_TAKEN',
      message: 'So heißt schon eine – 名前',
      retriable: code === 'UNAVAILABLE',
      details: { name: 'Größe', ids: [1, 2] },
    })
  }
})

test('a refusal in the middle of a stream arrives after what was sent', async () => {
  await using harness = await boot({
    handlers: {
      async *listEchoes({ text }) {
        yield { text, n: 1 }
        throw new DomainError('STALE', 'moved on', { reason: 'CURSOR_TOO_OLD' })
      },
    },
  })
  const got: number[] = []
  const reading = (async () => {
    for await (const { n } of harness.client.listEchoes(echo(), options)) got.push(n)
  })()
  await expect(reading).rejects.toMatchObject({ code: 'STALE', reason: 'CURSOR_TOO_OLD' })
  expect(got).toEqual([1])
})

test('a database that is away is told as something that passes, without its words', async () => {
  await using harness = await boot({
    handlers: {
      sayEcho: async () => {
        throw new DatabaseUnavailableError('connect ECONNREFUSED 10.0.0.7:5432 in: insert into purse …')
      },
    },
  })
  await expect(harness.client.sayEcho(echo(), options)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    reason: 'STORAGE',
    retriable: true,
    message: 'what this service keeps cannot be reached now',
  })
})

test('a bug is told as an internal error with a trace id; what happened stays in the log', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const fail = () => {
    throw new TypeError('password of the database is hunter2')
  }
  await using harness = await boot({
    handlers: {
      getEcho: async () => fail(),
      async *listEchoes() {
        yield fail()
      },
    },
    server: { log: createLogger('echo', { level: 'info', sink }) },
  })
  const unary = await harness.client.getEcho(echo(), options).catch((thrown: unknown) => thrown)
  const stream = await collect(harness.client.listEchoes(echo(), options)).catch((thrown: unknown) => thrown)
  for (const error of [unary, stream] as RemoteFault[]) {
    expect(error).toBeInstanceOf(RemoteFault)
    expect(`${error.message}${error.stack}`).not.toContain('hunter2')
    expect(error.message).toContain('internal error')
    expect(lines.join('')).toContain(error.traceId)
  }
  expect(lines.join('')).toContain('hunter2')
})

test('details and messages that are too long for a header are shortened, not lost', async () => {
  await using harness = await boot({
    handlers: {
      sayEcho: async () => {
        throw new DomainError('INVALID', 'ß'.repeat(5_000), {
          reason: 'TOO_LONG',
          details: { rows: 'x'.repeat(100_000) },
        })
      },
    },
  })
  const error = (await harness.client.sayEcho(echo(), options).catch((thrown: unknown) => thrown)) as DomainError
  expect(error).toMatchObject({ code: 'INVALID', reason: 'TOO_LONG', details: {} })
  expect(error.message).toHaveLength(1_000)
})
