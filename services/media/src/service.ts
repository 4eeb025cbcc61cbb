import { openBlobs } from '@selvedge/platform/blob/open-blob'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { rpcService } from '@selvedge/platform/rpc/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { truthService } from '@selvedge/platform/runtime/truth-service'
import { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import type { MediaConfig } from './config.ts'
import { pairsReplica } from './consumers/pairs.ts'
import { productsReplica } from './consumers/products.ts'
import { createRenditions } from './renditions.ts'
import { handlers } from './rpc/handlers.ts'
import { policy } from './rpc/policy.ts'
import { migrations } from './store/migrations.ts'
import { truth } from './store/truth.ts'
import { startPool } from './work/pool.ts'

/** Owns the brands' pictures: originals by content, ordered sets by product. */
export function createService(config: MediaConfig, runtime: Runtime): Service {
  let service: Service | undefined
  return {
    async start() {
      const blobs = await openBlobs(config.blobs)
      const pool = startPool(config.threads)
      const renditions = createRenditions(config.renditionDir, { blobs, pool })
      service = truthService(config, runtime, {
        migrations,
        truth,
        assemble: (db) => ({
          rpc: [rpcService(MediaService, handlers({ db, blobs, pool, renditions, ...runtime }), policy)],
          replicas: [productsReplica(runtime.newId), pairsReplica],
          // Stopped after the RPCs that use it.
          beside: [{ start: async () => {}, stop: () => pool.stop() }],
        }),
      })
      await service.start()
    },
    stop: async () => service?.stop(),
  }
}
