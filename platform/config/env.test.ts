import { expect, test } from 'vitest'
import { z } from 'zod'
import { viewerKeysEnv } from '../rpc/viewer-keys-env.ts'
import { ConfigError, describeEnv, readEnv } from './env.ts'
import { envBoolean, envCount, envList, envLogLevel, envPort } from './fields.ts'
import { secret } from './secret.ts'

const schema = z.object({
  SELVEDGE_PORT: envPort,
  SELVEDGE_LEVEL: envLogLevel.default('info'),
  SELVEDGE_ORIGINS: envList.default([]),
  SELVEDGE_DEMO: envBoolean.default(false),
  SELVEDGE_MAX: envCount.optional(),
  SELVEDGE_TOKEN: secret(z.string().min(8)).optional(),
  SELVEDGE_VIEWER_KEYS: viewerKeysEnv,
})

const good = { SELVEDGE_PORT: '8080', SELVEDGE_VIEWER_KEYS: `k1:${'a'.repeat(32)},k0:${'b'.repeat(32)}` }

test('variables become values; what is absent or empty takes its default', () => {
  const values = readEnv({ ...good, SELVEDGE_ORIGINS: 'a, b,', SELVEDGE_DEMO: 'true', SELVEDGE_LEVEL: '' }, schema)
  expect(values).toEqual({
    SELVEDGE_PORT: 8080,
    SELVEDGE_LEVEL: 'info',
    SELVEDGE_ORIGINS: ['a', 'b'],
    SELVEDGE_DEMO: true,
    SELVEDGE_VIEWER_KEYS: [
      { id: 'k1', secret: 'a'.repeat(32) },
      { id: 'k0', secret: 'b'.repeat(32) },
    ],
  })
})

test('all faults are told at once', () => {
  const env = { SELVEDGE_LEVEL: 'loud', SELVEDGE_MAX: '-1', SELVEDGE_PROT: '8080', HOME: '/' }
  try {
    readEnv(env, schema, { prefix: 'SELVEDGE_' })
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).faults.map((fault) => fault.split(':')[0])).toEqual([
      'SELVEDGE_LEVEL',
      'SELVEDGE_MAX',
      'SELVEDGE_PORT',
      'SELVEDGE_PROT',
      'SELVEDGE_VIEWER_KEYS',
    ])
    expect((error as ConfigError).message).toContain('SELVEDGE_PORT: missing')
    expect((error as ConfigError).message).toContain('SELVEDGE_PROT: unknown variable')
  }
})

test('a secret shows neither in a fault nor in the print', () => {
  const bad = { ...good, SELVEDGE_VIEWER_KEYS: 'k1:hunter2', SELVEDGE_TOKEN: 'hunter2' }
  expect(() => readEnv(bad, schema)).toThrow('SELVEDGE_TOKEN: not valid')
  expect(() => readEnv(bad, schema)).not.toThrow('hunter2')
  const values = readEnv({ ...good, SELVEDGE_TOKEN: 'hunter2hunter2' }, schema)
  expect(describeEnv(schema, values)).toMatchObject({
    SELVEDGE_PORT: 8080,
    SELVEDGE_TOKEN: '[secret]',
    SELVEDGE_VIEWER_KEYS: '[secret]',
    SELVEDGE_MAX: undefined,
  })
})
