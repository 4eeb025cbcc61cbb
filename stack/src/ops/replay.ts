/** Asks a service to replay its topics and tells how far it is until it is done. */
import { setTimeout as delay } from 'node:timers/promises'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { ConsumersService, ReplayStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'

export interface ReplayOptions {
  consumers: RpcClient<typeof ConsumersService>
  viewer: Viewer
  /** ISO 8601, or empty. */
  since: string
  keys: string[]
  /** Nothing is sent; what would be is told. */
  dryRun: boolean
  json: boolean
  say(line: string): void
}

const LOOK_MS = 500

/** Who leaves before the end stops only the telling: the service goes on. */
export async function replay(options: ReplayOptions): Promise<string> {
  const { consumers, viewer, since, keys, dryRun, json, say } = options
  let { replays } = await consumers.replay({ since, keys, dryRun }, { viewer })
  let said = ''
  for (;;) {
    const underWay = replays.filter(({ finishedAt }) => finishedAt === '')
    if (underWay.length === 0)
      return json ? JSON.stringify(replays, null, 1) : replays.map((done) => doneLine(done, dryRun)).join('\n')
    const line = underWay.map((each) => progressLine(each, dryRun)).join('\n')
    if (line !== said) say(line)
    said = line
    await delay(LOOK_MS)
    const { outboxes } = await consumers.listConsumers({}, { viewer })
    replays = outboxes.flatMap((outbox) => (dryRun ? outbox.dryRuns : outbox.replays))
  }
}

function progressLine(replay: ReplayStatus, dryRun: boolean): string {
  const { topic, lookedAt, ofKeys, sent, tombstones, error } = replay
  const trouble = error === '' ? '' : `; it is tried again: ${error}`
  // How many there are is counted when the log is read.
  if (ofKeys === 0) return `${topic}: the log is read${trouble}`
  return `${topic}: ${lookedAt} of ${ofKeys} keys compared, ${sent + tombstones} records ${dryRun ? 'to send' : 'sent'}${trouble}`
}

function doneLine({ topic, lookedAt, sent, tombstones, finishedAt }: ReplayStatus, dryRun: boolean): string {
  if (dryRun)
    return `${topic}: ${lookedAt} keys compared, ${sent} would be sent, ${tombstones} ended. Nothing was sent.`
  return `${topic}: equal to truth since ${finishedAt}. ${lookedAt} keys compared, ${sent} sent, ${tombstones} ended`
}
