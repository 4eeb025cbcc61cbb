import { setActive } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { changeWorking, personOf } from './working.ts'

export const activateWorkingOrder: Rpc<'activateWorkingOrder'> =
  (deps) =>
  ({ id }, ctx) =>
    changeWorking(deps, ctx, id, async (tx, kept) => {
      await setActive(tx, personOf(ctx.viewer), id)
      return kept
    })
