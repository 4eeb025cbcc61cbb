import type { ReplayStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { ConsoleReplay, ReplayCause } from '../../gen/resolvers.ts'

export function shownReplay({ because, finishedAt, sent, tombstones, ...replay }: ReplayStatus): ConsoleReplay {
  return {
    ...replay,
    because: because.toUpperCase() as ReplayCause,
    finishedAt: finishedAt || null,
    sent: sent + tombstones,
  }
}
