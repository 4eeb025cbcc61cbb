/** Everyone who asks: each person of each organisation, and nobody in particular. */
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { partners, retailers } from '../world/sides.ts'
import type { Organisation, Retailer, Side } from '../world/sides.ts'
import type { World } from '../world/world.ts'

export interface Actor {
  name: string
  side: Side
  role: string
  cookie: string
  viewer: Viewer | undefined
}

export function actorsOf({ members }: Pick<World, 'members'>): Actor[] {
  const signedIn = (Object.keys(members) as Organisation[]).flatMap((side) =>
    [...members[side].people].map(([role, { cookie, viewer }]) => ({
      name: `${side}/${role}`,
      side,
      role,
      cookie,
      viewer,
    })),
  )
  return [...signedIn, { name: 'anonymous', side: 'nobody', role: '', cookie: '', viewer: undefined }]
}

/** What an answer has to be. `own`: it is given, and scanned. `nothing`: it is given, and empty. */
export type Outcome = 'own' | 'nothing' | 'refused'

const groups = {
  everybody: () => true,
  people: ({ side }: Actor) => side !== 'nobody' && side !== 'operator',
  brands: ({ side }: Actor) => side === 'A' || side === 'B',
  retailers: ({ side }: Actor) => retailers.includes(side as Retailer),
  partners: ({ side }: Actor) => partners.includes(side as Retailer),
} satisfies Record<string, (actor: Actor) => boolean>

/** By organisation or group, and the roles after a slash: `A`, `retailers/owner+buyer`. Others are refused. */
export type Who = Readonly<Record<string, Outcome>>

/** The last entry that names the actor says what it gets. */
export function outcomeFor(who: Who, actor: Actor): Outcome {
  return Object.entries(who).findLast(([selector]) => isNamed(selector, actor))?.[1] ?? 'refused'
}

function isNamed(selector: string, actor: Actor): boolean {
  const [group, roles] = selector.split('/') as [string, string | undefined]
  if (!(group in groups) && !sides.includes(group)) throw new Error(`${selector} names nobody`)
  const inGroup = group in groups ? groups[group as keyof typeof groups](actor) : actor.side === group
  if (!inGroup) return false
  // A key is named by its scope, or means nothing: what people may is not what their systems may.
  return roles === undefined ? group === 'everybody' || !isKey(actor) : roles.split('+').includes(actor.role)
}

const sides: readonly string[] = ['A', 'B', 'operator', 'nobody', ...retailers]
const isKey = ({ role }: Actor) => role.startsWith('key:')

/** Keys as services see them. `key:all` has every scope. */
export function keyActorsOf({ members, keys }: Pick<World, 'members' | 'keys'>): (Actor & { secret: string })[] {
  return (['A', 'B'] as const).flatMap((side) =>
    [...keys[side]].map(([name, { id, secret, scopes }]) => ({
      name: `${side}/key:${name}`,
      side,
      role: `key:${name}`,
      cookie: '',
      secret,
      viewer: {
        userId: id,
        userName: 'key',
        organisationId: members[side].id,
        organisationKind: 'BRAND' as const,
        role: 'VIEWER' as const,
        scopes,
        keyId: id,
      },
    })),
  )
}
