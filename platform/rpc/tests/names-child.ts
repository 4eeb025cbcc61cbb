/**
 * Calls the address it is given over and over and says who answered, or what went wrong twice. A process of its own: only
 * at its load grpc-js is told to ask a name server that is not the system's.
 */
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../clock.ts'
import { EchoServiceService } from '../../testing/echo-service.ts'
import { connect } from '../client.ts'
import { buyer, echo, viewerKeys } from './harness.ts'

/** As long as a person looks at a page that did not come. */
const AGAIN_AFTER_MS = 1_000
const [address] = process.argv.slice(2)
const client = connect(EchoServiceService, { address: address!, viewerKeys, clock: systemClock, service: 'names' })
const ask = async () => String((await client.getEcho(echo(), { viewer: buyer })).n)
const askAgain = () => pause(AGAIN_AFTER_MS).then(ask)

for (;;) {
  console.log(await ask().catch(askAgain).catch(String))
  await pause(5)
}
