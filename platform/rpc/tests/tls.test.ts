import { expect, test } from 'vitest'
import { systemClock } from '../../clock.ts'
import { testCertificate } from '../../testing/certificates.ts'
import { EchoServiceService } from '../../testing/echo-service.ts'
import { connect } from '../client.ts'
import type { TlsFiles } from '../tls.ts'
import { boot, buyer, echo, viewerKeys } from './harness.ts'

test('with TLS both sides need a certificate of the same authority', async () => {
  const tls = testCertificate()
  await using harness = await boot({ server: { address: '127.0.0.1:0', tls } })
  const address = harness.address.replace('127.0.0.1', 'localhost')
  const call = async (files: TlsFiles | undefined) => {
    const client = connect(EchoServiceService, {
      address,
      viewerKeys,
      clock: systemClock,
      service: 'x',
      tls: files,
    })
    try {
      return await client.sayEcho(echo(), { viewer: buyer, deadlineMs: 60_000 })
    } finally {
      client.close()
    }
  }
  expect(await call(tls)).toEqual(echo())

  const other = testCertificate()
  const strangers = [undefined, other, { ...other, ca: tls.ca }, { ...tls, ca: other.ca }]
  for (const stranger of strangers) await expect(call(stranger)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})
