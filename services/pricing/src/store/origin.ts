import type { NewId } from '@selvedge/platform/ids'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'

/** Who changes what, when and by what: kept with the truth and sent with its records. */
export interface Cause {
  actor: string
  at: Date
  /** API call, file or page. */
  operation: string
  newId: NewId
}

export function causeOf(viewer: Viewer, at: Date, operation: string, newId: NewId): Cause {
  return { actor: actorOf(viewer), at, operation: operation.slice(0, 200), newId }
}

/** A change that pricing makes by itself. */
export function systemCause(at: Date, operation: string, newId: NewId): Cause {
  return { actor: 'system:pricing', at, operation, newId }
}

export function originOf({ actor, at, operation, newId }: Cause, line = 0): Origin {
  return { eventId: newId(), at: at.toISOString(), actor, operation, line }
}
