import type { Rpc } from './deps.ts'
import { takeAction } from './take-action.ts'

export const resume: Rpc<'resume'> = (deps) => (request, ctx) => takeAction(deps, 'resume', request, ctx)
