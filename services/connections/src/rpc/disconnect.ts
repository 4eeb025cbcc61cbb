import type { Rpc } from './deps.ts'
import { takeAction } from './take-action.ts'

export const disconnect: Rpc<'disconnect'> = (deps) => (request, ctx) => takeAction(deps, 'disconnect', request, ctx)
