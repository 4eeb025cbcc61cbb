import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import { derivedService } from '@selvedge/platform/runtime/derived-service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { NoticesService } from '@selvedge/protos/gen/notices/v1/notices_service'
import type { NoticesConfig } from './config.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { migrations } from './store/migrations.ts'
import { noticesView } from './views/notices/view.ts'

/** Tells each side what the other did. Notices are derived; which of them somebody has read is state of its own. */
export function createService(config: NoticesConfig, runtime: Runtime): Service {
  return derivedService(config, runtime, {
    views: [noticesView],
    async assemble([notices]) {
      const location = runtime.locate(config.dataDir, 'notices-read')
      const marks = await runtime.openDatabase({ location, durability: 'truth' }, migrations)
      const deps = { notices: notices!.db, marks, signal: runtime.signal, clock: runtime.clock }
      return { rpc: [rpcService(NoticesService, handlers(deps), policy)], close: () => marks.close() }
    },
  })
}
