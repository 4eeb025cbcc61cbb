/** A thread that opens a log as `workerData` says and appends `count` records per message it gets. */
import { parentPort, workerData } from 'node:worker_threads'
import { broadcastSignal } from '../../../signal/broadcast-signal.ts'
import { openLog } from '../../open-log.ts'

const { dir, writer, topic } = workerData as { dir: string; writer: string; topic: string }
const signal = broadcastSignal(dir)
const log = await openLog({ kind: 'embedded', dir, writer, signal })
await log.createTopics([{ name: topic, partitions: 2, cleanup: 'delete' }])
let n = 0

parentPort!.on('message', async (count: number) => {
  if (count > 0) {
    const records = Array.from({ length: count }, () => {
      const value = Buffer.from(`${n}`)
      return { topic, key: `k${n++ % 5}`, value, headers: {} }
    })
    await log.append(records)
  } else {
    await log.close()
    signal.close()
    parentPort!.removeAllListeners()
  }
  parentPort!.postMessage(n)
})
parentPort!.postMessage('ready')
