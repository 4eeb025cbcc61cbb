import { touch } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { nameOf } from './name-of.ts'
import { byOf, changeWorking } from './working.ts'

export const renameWorkingOrder: Rpc<'renameWorkingOrder'> =
  (deps) =>
  ({ id, name }, ctx) =>
    changeWorking(deps, ctx, id, (tx, kept) =>
      touch(tx, { ...kept, name: nameOf(name) }, byOf(ctx.viewer, deps.clock.now())),
    )
