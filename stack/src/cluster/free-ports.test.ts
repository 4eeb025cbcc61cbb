import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { StartError } from '../start-error.ts'
import { expectFree } from './free-ports.ts'

test('a port that is taken is named, unless it is let go of in time', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const addresses = [`127.0.0.1:${port}`]

  await expect(expectFree(addresses, 0)).rejects.toThrow(
    new StartError(`Port ${port} is busy. Choose others with --port N: the cluster takes N and some from N + 100.`),
  )
  const patient = expectFree(addresses, 60_000)
  server.close()
  await patient
  await expectFree(addresses, 0)
})
