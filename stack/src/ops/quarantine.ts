/** The quarantine from a shell: what is set aside, whole records, and the two ways out. */
import { parkedLine } from '@selvedge/platform/runtime/parked-line'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'

export interface QuarantineAccess {
  insight: RpcClient<typeof InsightService>
  viewer: Viewer
}

/** Which record; ids count within a service. */
export interface Named {
  service: string
  group: string
  id: number
}

const AT_ONCE = 100

/** @param only of this service; empty: of all */
export async function listed({ insight, viewer }: QuarantineAccess, only: string) {
  const { services } = await insight.getConsole({}, { viewer })
  return services
    .filter(({ service }) => only === '' || service === only)
    .flatMap(({ service, parked }) => parked.map(({ content: _, ...record }) => ({ service, ...record })))
}

/** A line of JSON for each record that the consumers of a service have set aside. */
export async function exported({ insight, viewer }: QuarantineAccess, service: string): Promise<string[]> {
  const { services } = await insight.getConsole({}, { viewer })
  const found = services.find((each) => each.service === service)
  if (!found) throw new Error(`there is no service ${service} with consumers`)
  if (!found.answers) throw new Error(`${service} does not answer`)
  const lines: string[] = []
  for (const { group } of found.consumers.filter(({ parked }) => parked > 0)) {
    for (let afterId = 0, more = true; more;) {
      const page = await insight.readParked({ service, group, afterId, limit: AT_ONCE }, { viewer })
      lines.push(...page.records.map(parkedLine))
      more = page.more && page.records.length > 0
      afterId = page.records.at(-1)?.record?.id ?? afterId
    }
  }
  return lines
}

export async function retried({ insight, viewer }: QuarantineAccess, named: Named): Promise<string> {
  const { healed, error } = await insight.retryParked({ ...named, reason: '' }, { viewer })
  if (!healed) throw new Error(error)
  return `Record ${named.id} is applied.`
}

export async function dropped({ insight, viewer }: QuarantineAccess, named: Named, reason: string): Promise<string> {
  await insight.dropParked({ ...named, reason }, { viewer })
  return `Record ${named.id} is given up: ${reason}`
}

export function asLines(records: Awaited<ReturnType<typeof listed>>): string {
  if (records.length === 0) return 'Nothing is set aside.'
  return records
    .map(
      ({ service, group, id, topic, partition, offset, key, error, parkedAt, attempts }) =>
        `${id}  ${topic}/${partition} ${offset}  key ${key}  since ${parkedAt}, ${attempts} tries: ${error}\n` +
        `    --service ${service} --group ${group}`,
    )
    .join('\n')
}
