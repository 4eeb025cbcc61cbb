/** How a process may talk to the brokers, as its settings say. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { secret } from '../../config/secret.ts'
import type { KafkaLogConfig } from './config.ts'

/** Variables to be read beside `KAFKA_BROKERS`. */
export const kafkaAccessEnv = z.object({
  /** `on`: the brokers are spoken to over TLS. */
  KAFKA_TLS: z.enum(['on', 'off']).default('off'),
  /** File of certificates the brokers' own are checked by, where the system's do not know them. */
  KAFKA_CA: z.string().default(''),
  /** Files of the certificate and key that this process shows. */
  KAFKA_CERTIFICATE: z.string().default(''),
  KAFKA_KEY: z.string().default(''),
  KAFKA_SASL: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).default('scram-sha-512'),
  /** Empty: no log-in. */
  KAFKA_USERNAME: z.string().default(''),
  KAFKA_PASSWORD: secret(z.string()).default(''),
})

export function kafkaAccess(env: z.output<typeof kafkaAccessEnv>): Pick<KafkaLogConfig, 'tls' | 'sasl'> {
  const files = Object.entries({ ca: env.KAFKA_CA, cert: env.KAFKA_CERTIFICATE, key: env.KAFKA_KEY })
  const pem = Object.fromEntries(
    files.filter(([, file]) => file !== '').map(([name, file]) => [name, readFileSync(file, 'utf8')]),
  )
  const { KAFKA_SASL: mechanism, KAFKA_USERNAME: username, KAFKA_PASSWORD: password } = env
  return {
    ...(env.KAFKA_TLS === 'on' && { tls: pem }),
    ...(username !== '' && { sasl: { mechanism, username, password } }),
  }
}
