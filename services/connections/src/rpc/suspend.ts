import type { Rpc } from './deps.ts'
import { takeAction } from './take-action.ts'

export const suspend: Rpc<'suspend'> = (deps) => (request, ctx) => takeAction(deps, 'suspend', request, ctx)
