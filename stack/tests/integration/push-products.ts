import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { eventually } from '@selvedge/platform/testing/settle'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { topics } from '@selvedge/protos/topics'
import { expect } from 'vitest'
import type { ApiHarness } from './harness.ts'

const topic = topics.product.name

/** Resolves when prices and stock have heard of them, too: what comes for a product before that waits for it. */
export async function pushProducts(api: ApiHarness, records: readonly Record<string, unknown>[]): Promise<void> {
  const { runtime } = api
  const ids: string[] = (await api.post('/api/v1/products', records)).body.map(({ id }: { id: string }) => id)
  await eventually(async () => {
    for (const id of ids) expect(await runtime.log.newest(topic, id)).toBeDefined()
  })
  const ends = (await runtime.log.ends(topic)).map((end) => expect.objectContaining(end))
  for (const name of ['pricing', 'stock'] as const) {
    const peer = connectPeer(runtime, runtime.configOf('test'), name, ConsumersService)
    await eventually(async () => {
      const { consumers } = await peer.listConsumers({}, { viewer: systemViewer('test') })
      const read = consumers.flatMap(({ positions }) => positions.map((at) => ({ ...at, offset: at.position })))
      expect(read).toEqual(expect.arrayContaining(ends))
    })
    peer.close()
  }
}
