import { generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export interface TestCertificate {
  /** PEM */
  ca: Buffer
  certificate: Buffer
  key: Buffer
}

const ECDSA_SHA256 = tlv(0x30, Buffer.from('06082a8648ce3d040302', 'hex'))
const [COMMON_NAME, BASIC_CONSTRAINTS, ALT_NAME] = ['0603550403', '0603551d13', '0603551d11'].map((oid) =>
  Buffer.from(oid, 'hex'),
) as [Buffer, Buffer, Buffer]

/** A new authority and a certificate for 127.0.0.1 and localhost that it signed, for tests of TLS; good until 2049. */
export function testCertificate(): TestCertificate {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isAuthority = tlv(0x30, tlv(0x01, Buffer.from([0xff])))
  const names = tlv(0x30, tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.from([127, 0, 0, 1])))
  const ca = certificate('Test authority', authority.publicKey, authority.privateKey, BASIC_CONSTRAINTS, isAuthority)
  return {
    ca,
    certificate: certificate('Test service', leaf.publicKey, authority.privateKey, ALT_NAME, names),
    key: Buffer.from(leaf.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}

/** X.509 v3 with one extension (RFC 5280, section 4.1). */
function certificate(name: string, key: KeyObject, signer: KeyObject, extension: Buffer, value: Buffer): Buffer {
  const times = ['200101000000Z', '491231235959Z'].map((time) => tlv(0x17, Buffer.from(time)))
  const body = tlv(
    0x30,
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([name.length])),
    ECDSA_SHA256,
    commonName('Test authority'),
    tlv(0x30, ...times),
    commonName(name),
    key.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, tlv(0x30, tlv(0x30, extension, tlv(0x04, value)))),
  )
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', body, signer))
  const base64 = tlv(0x30, body, ECDSA_SHA256, signature).toString('base64')
  return Buffer.from(`-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`)
}

function commonName(name: string): Buffer {
  return tlv(0x30, tlv(0x31, tlv(0x30, COMMON_NAME, tlv(0x0c, Buffer.from(name)))))
}

/** One DER element. */
function tlv(tag: number, ...content: Buffer[]): Buffer {
  const value = Buffer.concat(content)
  const { length } = value
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), value])
}
