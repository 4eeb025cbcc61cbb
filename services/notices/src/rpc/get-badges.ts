import { badgesOf } from './badges-of.ts'
import type { Rpc } from './deps.ts'

export const getBadges: Rpc<'getBadges'> = (deps) => (_, ctx) => badgesOf(deps, ctx.viewer)
