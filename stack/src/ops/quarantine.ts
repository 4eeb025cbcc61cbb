/** The quarantine from a shell: what is set aside, whole records, and the two ways out. */
import { parkedLine } from '@selvedge/platform/runtime/parked-line'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { Answer, Given } from './command.ts'
import { TROUBLE_CODE } from './consumers.ts'

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

type Asked = QuarantineAccess & Pick<Given, 'dryRun' | 'json'>

/** A dry run says that the record is there: whether it can be applied, only applying it tells. */
export async function retried(asked: Asked, named: Named): Promise<Answer> {
  const { insight, viewer, dryRun, json } = asked
  const record = await expectParked(asked, named)
  if (dryRun) return said(json, record, `Record ${named.id} would be tried again: ${record.error}`)
  const { healed, error } = await insight.retryParked({ ...named, reason: '' }, { viewer })
  const answer = said(json, { ...record, healed, error }, healed ? `Record ${named.id} is applied.` : error)
  return healed ? answer : { ...answer, code: TROUBLE_CODE }
}

export async function dropped(asked: Asked, named: Named, reason: string): Promise<Answer> {
  const { insight, viewer, dryRun, json } = asked
  const record = await expectParked(asked, named)
  if (dryRun) return said(json, record, `Record ${named.id} may be given up.`)
  await insight.dropParked({ ...named, reason }, { viewer })
  return said(json, { ...record, reason }, `Record ${named.id} is given up: ${reason}`)
}

/** @throws Error in words when nothing of that number is set aside there */
async function expectParked({ insight, viewer }: QuarantineAccess, { service, group, id }: Named) {
  const { records } = await insight.readParked({ service, group, afterId: id - 1, limit: 1 }, { viewer })
  const record = records[0]?.record
  if (record?.id !== id) throw new Error(`record ${id} is not set aside there, see quarantine list`)
  const { content: _, ...told } = record
  return { service, ...told }
}

const said = (json: boolean, content: object, words: string): Answer => {
  return { said: json ? JSON.stringify(content, null, 1) : words, code: 0 }
}

export function asLines(records: Awaited<ReturnType<typeof listed>>): string {
  if (records.length === 0) return 'Nothing is set aside.'
  return records
    .map(
      ({ service, group, id, topic, partition, offset, key, error, parkedAt, attempts }) =>
        `${id}  ${topic}/${partition} ${offset}  key ${key}  since ${parkedAt}, tried ${attempts} ${attempts === 1 ? 'time' : 'times'}: ${error}\n` +
        `    --service ${service} --group ${group}`,
    )
    .join('\n')
}
