/** The servers that `*.engine.test.ts` use; `npm run test:engines` sets all of them. */
export type EngineVariable = 'KAFKA_BROKERS' | 'ELASTICSEARCH_URL' | 'POSTGRES_URL' | 'S3_URL'

/** @throws Error when it is not said where the server is: an engine test never passes without its engine */
export function engineUrl(name: EngineVariable): string {
  const url = process.env[name]
  if (!url) throw new Error(`${name} is not set: run npm run test:engines, which starts what is missing`)
  return url
}
