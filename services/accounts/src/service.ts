import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { AccountsConfig } from './config.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { migrations } from './store/migrations.ts'
import { truth } from './store/truth.ts'

/** Owns organisations with their doors and addresses, people, roles, sessions and API keys. */
export function createService(config: AccountsConfig, runtime: Runtime): Service {
  return truthService(config, runtime, {
    migrations,
    truth,
    assemble: (db) => ({ rpc: [rpcService(AccountsService, handlers({ db, ...runtime }), policy)] }),
  })
}
