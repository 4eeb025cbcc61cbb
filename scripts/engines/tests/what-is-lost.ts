/** The tables of docs/resiliency.md: what is refused meanwhile. Everything else works. */
import type { PartName } from '../../../stack/src/topology.ts'
import type { EngineName } from '../faulty-engines.ts'
import type { Ability } from './abilities.ts'
import type { WeatherName } from './weathers.ts'

type Lost = Readonly<Record<WeatherName, readonly Ability[]>>

/** Lost while it does not answer or answers nonsense; slow and flapping, it costs patience. */
const whenAway = (...lost: Ability[]): Lost => ({ down: lost, slow: [], flapping: [], 'wrong answers': lost })

export const lostWithServer: Readonly<Record<EngineName, Lost>> = {
  kafka: whenAway(),
  elasticsearch: whenAway('search'),
  s3: whenAway('push a picture'),
  postgres: whenAway('search', 'see orders', 'place an order', 'push stock', 'push a picture'),
}

export type ServiceName = Exclude<PartName, 'gateway'>

/** The network before every copy of a service. */
export const lostWithService: Readonly<Record<ServiceName, Lost>> = {
  accounts: whenAway('search', 'see orders', 'push stock', 'push a picture'),
  catalog: whenAway(),
  pricing: whenAway(),
  stock: whenAway('push stock'),
  connections: whenAway(),
  orders: whenAway('place an order', 'push stock'),
  media: whenAway('push a picture'),
  enrichment: whenAway(),
  notices: whenAway(),
  projector: whenAway(),
  insight: whenAway(),
  integration: whenAway('push stock', 'push a picture'),
  keeper: whenAway(),
}

/** Those that follow the log and say so when they lack a server: what they name first, beside views that fail for it. */
export const unreadyWithout: Readonly<Record<EngineName, { names: readonly ServiceName[]; lack: string }>> = {
  kafka: { names: ['enrichment', 'notices', 'projector'], lack: 'log' },
  postgres: { names: ['enrichment', 'notices', 'projector'], lack: 'database' },
  elasticsearch: { names: ['projector'], lack: 'search' },
  s3: { names: [], lack: '' },
}
