import type { Env } from '@selvedge/platform/config/env'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { PartName } from '../topology.ts'

/** Reads a part's settings and makes it; nothing is started yet. */
type Make = (env: Env, runtime: Runtime) => Service

/** Loads a part's code only where it runs, and gives it its settings and what it shares with its thread. */
export async function createPart(name: PartName, env: Env, runtime: Runtime): Promise<Service> {
  const make = await loaders[name]()
  return make(env, runtime)
}

const loaders: Record<PartName, () => Promise<Make>> = {
  accounts: () => both(import('@selvedge/accounts/src/config'), import('@selvedge/accounts/src/service')),
  catalog: () => both(import('@selvedge/catalog/src/config'), import('@selvedge/catalog/src/service')),
  pricing: () => both(import('@selvedge/pricing/src/config'), import('@selvedge/pricing/src/service')),
  stock: () => both(import('@selvedge/stock/src/config'), import('@selvedge/stock/src/service')),
  connections: () => both(import('@selvedge/connections/src/config'), import('@selvedge/connections/src/service')),
  orders: () => both(import('@selvedge/orders/src/config'), import('@selvedge/orders/src/service')),
  media: () => both(import('@selvedge/media/src/config'), import('@selvedge/media/src/service')),
  enrichment: () => both(import('@selvedge/enrichment/src/config'), import('@selvedge/enrichment/src/service')),
  insight: () => both(import('@selvedge/insight/src/config'), import('@selvedge/insight/src/service')),
  notices: () => both(import('@selvedge/notices/src/config'), import('@selvedge/notices/src/service')),
  integration: () => both(import('@selvedge/integration/src/config'), import('@selvedge/integration/src/service')),
  keeper: () => both(import('../keeper/config.ts'), import('../keeper/service.ts')),
  projector: () => both(import('@selvedge/bff/src/projector/config'), import('@selvedge/bff/src/projector/service')),
  gateway: () => both(import('@selvedge/bff/src/gateway/config'), import('@selvedge/bff/src/gateway/service')),
}

async function both<Config>(
  config: Promise<{ readConfig(env: Env): Config }>,
  service: Promise<{ createService(config: Config, runtime: Runtime): Service }>,
): Promise<Make> {
  const [{ readConfig }, { createService }] = await Promise.all([config, service])
  return (env, runtime) => createService(readConfig(env), runtime)
}
