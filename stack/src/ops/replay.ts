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
  say(line: string): void
}

const LOOK_MS = 500

/** Who leaves before the end stops only the telling: the service goes on. */
export async function replay({ consumers, viewer, since, keys, say }: ReplayOptions): Promise<string> {
  let { replays } = await consumers.replay({ since, keys }, { viewer })
  let said = ''
  for (;;) {
    const underWay = replays.filter(({ finishedAt }) => finishedAt === '')
    if (underWay.length === 0) return replays.map(doneLine).join('\n')
    const line = underWay.map(progressLine).join('\n')
    if (line !== said) say(line)
    said = line
    await delay(LOOK_MS)
    const { outboxes } = await consumers.listConsumers({}, { viewer })
    replays = outboxes.flatMap((outbox) => outbox.replays)
  }
}

function progressLine({ topic, lookedAt, ofKeys, sent, tombstones, error }: ReplayStatus): string {
  const trouble = error === '' ? '' : `; it is tried again: ${error}`
  return `${topic}: ${lookedAt} of ${ofKeys} keys compared, ${sent + tombstones} records sent${trouble}`
}

function doneLine({ topic, lookedAt, sent, tombstones, finishedAt }: ReplayStatus): string {
  return `${topic}: equal to truth since ${finishedAt}. ${lookedAt} keys compared, ${sent} sent, ${tombstones} ended`
}
