/** Appends growing versions of one key, one an append, until it cannot; says what was acknowledged and why it ended. */
import { openLog } from '../../open-log.ts'

const [brokers, writer, topic] = process.argv.slice(2) as [string, string, string]
const log = await openLog({
  kind: 'kafka',
  brokers: brokers.split(','),
  clientId: 'tests',
  writer,
  onFault(error) {
    throw error
  },
})
await log.claim()
for (let version = 1; ; version++) {
  try {
    await log.append([{ topic, key: 'k', value: Buffer.from(String(version)), headers: {} }])
    process.send!({ version })
  } catch (error) {
    process.send!({ ended: (error as { reason?: string }).reason ?? String(error) })
    break
  }
}
await log.close()
process.disconnect!()
