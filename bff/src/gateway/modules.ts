/** Every module of the schema: one line each. */
import { policy as accountsPolicy } from '../modules/accounts/policy.ts'
import { resolvers as accounts } from '../modules/accounts/resolvers.ts'
import { policy as asOfPolicy } from '../modules/as-of/policy.ts'
import { resolvers as asOf } from '../modules/as-of/resolvers.ts'
import { policy as ordersPolicy } from '../modules/orders/policy.ts'
import { resolvers as orders } from '../modules/orders/resolvers.ts'
import { policy as pricingPolicy } from '../modules/pricing/policy.ts'
import { resolvers as pricing } from '../modules/pricing/resolvers.ts'
import { policy as backupsPolicy } from '../modules/backups/policy.ts'
import { resolvers as backups } from '../modules/backups/resolvers.ts'
import { policy as buildsPolicy } from '../modules/builds/policy.ts'
import { resolvers as builds } from '../modules/builds/resolvers.ts'
import { policy as cataloguePolicy } from '../modules/catalogue/policy.ts'
import { resolvers as catalogue } from '../modules/catalogue/resolvers.ts'
import { policy as productsPolicy } from '../modules/products/policy.ts'
import { resolvers as products } from '../modules/products/resolvers.ts'
import { policy as sharedPolicy } from '../modules/shared/policy.ts'
import { resolvers as shared } from '../modules/shared/resolvers.ts'
import { policy as connectionsPolicy } from '../modules/connections/policy.ts'
import { resolvers as connections } from '../modules/connections/resolvers.ts'
import { policy as consolePolicy } from '../modules/console/policy.ts'
import { resolvers as console } from '../modules/console/resolvers.ts'
import { policy as noticesPolicy } from '../modules/notices/policy.ts'
import { resolvers as notices } from '../modules/notices/resolvers.ts'
import { policy as windowsPolicy } from '../modules/windows/policy.ts'
import { resolvers as windows } from '../modules/windows/resolvers.ts'
import { policy as workingOrdersPolicy } from '../modules/working-orders/policy.ts'
import { resolvers as workingOrders } from '../modules/working-orders/resolvers.ts'
import type { GatewayModule } from './schema/module.ts'

export const modules: readonly GatewayModule[] = [
  { name: 'shared', resolvers: shared, policy: sharedPolicy },
  { name: 'accounts', resolvers: accounts, policy: accountsPolicy },
  { name: 'catalogue', resolvers: catalogue, policy: cataloguePolicy },
  { name: 'products', resolvers: products, policy: productsPolicy },
  { name: 'as-of', resolvers: asOf, policy: asOfPolicy },
  { name: 'orders', resolvers: orders, policy: ordersPolicy },
  { name: 'pricing', resolvers: pricing, policy: pricingPolicy },
  { name: 'connections', resolvers: connections, policy: connectionsPolicy },
  { name: 'backups', resolvers: backups, policy: backupsPolicy },
  { name: 'builds', resolvers: builds, policy: buildsPolicy },
  { name: 'console', resolvers: console, policy: consolePolicy },
  { name: 'notices', resolvers: notices, policy: noticesPolicy },
  { name: 'windows', resolvers: windows, policy: windowsPolicy },
  { name: 'working-orders', resolvers: workingOrders, policy: workingOrdersPolicy },
]
