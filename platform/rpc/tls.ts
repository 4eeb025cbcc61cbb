import { ChannelCredentials, ServerCredentials } from '@grpc/grpc-js'

/**
 * PEM bytes. Both sides show a certificate that the same authority signed (mTLS). Clients must then name the host:
 * Node refuses to ask for an IP address in TLS.
 */
export interface TlsFiles {
  ca: Buffer
  certificate: Buffer
  key: Buffer
}

/** Without files the address has to be private to this machine: a socket file or the loopback. */
export function serverCredentials(tls: TlsFiles | undefined): ServerCredentials {
  if (!tls) return ServerCredentials.createInsecure()
  return ServerCredentials.createSsl(tls.ca, [{ private_key: tls.key, cert_chain: tls.certificate }], true)
}

export function clientCredentials(tls: TlsFiles | undefined): ChannelCredentials {
  return tls ? ChannelCredentials.createSsl(tls.ca, tls.key, tls.certificate) : ChannelCredentials.createInsecure()
}
