import type { Service } from '@selvedge/platform/lifecycle/service'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { CatalogService, ProductInput } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'
import { createService } from '../src/service.ts'

export interface CatalogHarness {
  runtime: TestRuntime
  catalog: RpcClient<typeof CatalogService>
  restart(): Promise<void>
  /** The newest state of an entity on its topic. */
  state<Message>(topic: TopicContract<Message>, key: string): Promise<Message | undefined>
  close(): Promise<void>
}

export async function startCatalog(): Promise<CatalogHarness> {
  const runtime = await testRuntime()
  const foreign = [topics.connection, topics.organisation]
  await runtime.log.createTopics(foreign.map(({ name, partitions, cleanup }) => ({ name, partitions, cleanup })))
  const start = async (): Promise<Service> => {
    const made = createService(runtime.configOf('catalog'), runtime)
    await made.start()
    return made
  }
  let service = await start()
  const catalog = connectPeer(runtime, runtime.configOf('test'), 'catalog', CatalogService)
  return {
    runtime,
    catalog,
    async restart() {
      await service.stop()
      service = await start()
      await catalog.waitForReady(60_000)
    },
    async state(topic, key) {
      const record = await runtime.log.newest(topic.name, key)
      return record?.value ? topic.decode(record.value) : undefined
    },
    async close() {
      catalog.close()
      await service.stop()
      await runtime.close()
    },
  }
}

export function brandViewer(brandId: string, over: Partial<Viewer> = {}): { viewer: Viewer } {
  const person = { userId: 'u1', userName: 'Ada', organisationKind: 'BRAND', role: 'OWNER', scopes: [] } as const
  return { viewer: { ...person, organisationId: brandId, ...over } }
}

let line = 0

/** A product that nothing is wrong with. */
export function productInput(over: Partial<ProductInput> = {}): ProductInput {
  const styleNumber = over.styleNumber ?? 'HAL-1042'
  const colourCode = over.colourCode ?? '210'
  const sizes = ['S', 'M', 'L']
  return ProductInput.fromPartial({
    styleNumber,
    styleName: 'Ida Blouse',
    colourCode,
    colourName: 'Sea Mist',
    colourFamily: 'green',
    category: 'women/blouses',
    gender: 'women',
    seasons: ['SS27'],
    sizeScale: { name: 'alpha-women', sizes },
    variants: sizes.map((size) => ({ sku: `${styleNumber}-${colourCode}-${size}`, size, gtin: '' })),
    line: ++line,
    ...over,
  })
}
