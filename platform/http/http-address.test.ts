import { expect, test } from 'vitest'
import { toHttpAddress } from './http-address.ts'

test('a socket of this machine, a port of another, and nothing else', () => {
  expect(toHttpAddress('unix:/run/api.sock')).toEqual({ socketPath: '/run/api.sock' })
  expect(toHttpAddress('integration:8080')).toEqual({ host: 'integration', port: 8080 })
  for (const text of ['', 'integration', 'integration:', 'integration:99999', '/run/api.sock'])
    expect(() => toHttpAddress(text)).toThrow(`"${text}" is neither`)
})
