/** Runs the fixture's view on a log another process has filled, until it is killed or has caught up. */
import { broadcastSignal } from '../../signal/broadcast-signal.ts'
import { openLog } from '../../log/open-log.ts'
import { startView } from '../run-view.ts'
import { countedView } from './crash-view.ts'

const [, , dir, location] = process.argv as [string, string, string, string]
const signal = broadcastSignal(dir)
const log = await openLog({ kind: 'embedded', dir: `${dir}/log`, writer: null, groupsOwner: 'views', signal })
const onError = (error: unknown) => process.send!(`error: ${error}`)
const view = await startView(countedView, { location, log, signal, codeVersion: 'c', onError })
process.send!('started')
await view.caughtUp()
process.send!('caught up')
