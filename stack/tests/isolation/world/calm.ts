import { eventually } from '@selvedge/platform/testing/settle'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { SystemAccess } from '../../../src/ops/system-access.ts'

/** Resolves when every consumer has read all there is, and nothing new came of it. @returns records on all topics */
export async function calm(access: SystemAccess): Promise<number> {
  const insight = access.client('insight', InsightService)
  let before = -1
  return eventually(async () => {
    const { services } = await insight.getConsole({}, { viewer: access.viewer })
    const partitions = services.flatMap(({ consumers }) => consumers.flatMap(({ positions }) => positions))
    const lag = partitions.reduce((sum, { position, end }) => sum + end - position, 0)
    const waiting = services.flatMap(({ outboxes }) => outboxes).reduce((sum, { rows }) => sum + rows, 0)
    const ends = new Map(partitions.map(({ topic, partition, end }) => [`${topic}/${partition}`, end]))
    const total = [...ends.values()].reduce((sum, end) => sum + end, 0)
    const was = before
    before = total
    if (services.some(({ answers }) => !answers)) throw new Error('a service does not answer')
    if (lag > 0 || waiting > 0 || total !== was)
      throw new Error(`not calm: lag ${lag}, outboxes ${waiting}, records ${was} → ${total}`)
    return total
  })
}
