/** Appends for ever to the folder it is given and prints the number of each acknowledged record. */
import { writeSync } from 'node:fs'
import { broadcastSignal } from '../../../signal/broadcast-signal.ts'
import { openLog } from '../../open-log.ts'

const [dir, topic] = process.argv.slice(2) as [string, string]
const log = await openLog({ kind: 'embedded', dir, writer: 'truth', signal: broadcastSignal(dir) })
await log.createTopics([{ name: topic, partitions: 3, cleanup: 'delete' }])
for (let n = 0; ; n++) {
  await log.append([{ topic, key: `k${n % 7}`, value: Buffer.from(`${n}`), headers: {} }])
  writeSync(1, `${n}\n`)
}
