import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { AsOfChange } from '../../../gen/resolvers.ts'
import { actorName } from '../../products/present/gate.ts'

/** Services tell a retailer the moment alone. */
export function presentChange({ at, actor, operation, line }: Origin): AsOfChange {
  return { at, actor: actorName(actor) || null, operation: operation || null, line: line || null }
}
