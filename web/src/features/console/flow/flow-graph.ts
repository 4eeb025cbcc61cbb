/** What flows from whom to whom, as the services say; no service is known here by name. */
import type { ConsoleQuery } from '../../../gen/graphql.ts'
import { isLost, isStuck } from '@selvedge/protos/rules/outbox-trouble'
import type { Consumer, Outbox } from '../trouble.ts'

export type ConsoleData = ConsoleQuery['console']

interface NodeBase {
  id: string
  label: string
  /** Since when whoever would tell of it does not answer; null: it does. */
  silentSince: string | null
}
export type OwnerNode = NodeBase & { kind: 'owner'; derived: boolean; outbox: Outbox | undefined }
export type TopicNode = NodeBase & { kind: 'topic'; name: string; rate: number | null }
export type ConsumerNode = NodeBase & { kind: 'consumer'; service: string; consumer: Consumer | undefined }
export type PagesNode = NodeBase & { kind: 'pages' }
export type FlowNode = OwnerNode | TopicNode | ConsumerNode | PagesNode

export interface FlowEdge {
  from: string
  to: string
  /** Records a second; null: not known. */
  rate: number | null
  /** Records that wait, and how long the oldest has. */
  lag: number
  lagSeconds: number
}

export interface FlowGraph {
  nodes: FlowNode[]
  edges: FlowEdge[]
}

const ownerId = (service: string) => `owner ${service}`
const topicId = (name: string) => `topic ${name}`
const consumerId = (group: string) => `consumer ${group}`
const PAGES = 'pages'

/**
 * Owners → their topics → who reads them. A reader whose service makes topics of what it reads leads on to these; one
 * whose service owns no topic is read by people; the others keep what their service decides by, and end there.
 */
export function flowGraph({ services, topics }: ConsoleData): FlowGraph {
  const byName = new Map(services.map((service) => [service.name, service]))
  const silent = (service: string) => byName.get(service)?.silentSince ?? null
  const owners = [...Map.groupBy(topics, ({ owner }) => owner)].map(([name, own]): OwnerNode => {
    const outbox = byName.get(name)?.outboxes[0]
    return {
      id: ownerId(name),
      kind: 'owner',
      label: name,
      silentSince: silent(name),
      derived: own[0]!.derived,
      outbox: outbox && { ...outbox, service: name },
    }
  })
  const topicNodes = topics.map(({ name, owner, entity, rate }): TopicNode => ({
    id: topicId(name),
    kind: 'topic',
    name,
    label: entity,
    silentSince: silent(owner),
    rate,
  }))
  const readers = services.flatMap(readersOf)
  const known = new Set(topics.map(({ name }) => name))
  const edges = [
    ...topics.map(({ name, owner, rate }) => still(ownerId(owner), topicId(name), rate)),
    ...readers.flatMap((reader) =>
      reader.reads.filter(({ topic }) => known.has(topic)).map((read) => edgeOf(reader, read)),
    ),
    ...readers.flatMap(({ node }) => {
      const own = owners.find(({ label }) => label === node.service)
      const rate = node.consumer?.health?.rate ?? null
      if (own) return own.derived ? [still(node.id, own.id, rate)] : []
      return [still(node.id, PAGES, rate)]
    }),
  ]
  const pages: PagesNode[] = edges.some(({ to }) => to === PAGES)
    ? [{ id: PAGES, kind: 'pages', label: '', silentSince: null }]
    : []
  return { nodes: [...owners, ...topicNodes, ...readers.map(({ node }) => node), ...pages], edges }
}

interface Read {
  topic: string
  lag: number
}

interface Reader {
  node: ConsumerNode
  reads: readonly Read[]
}

function readersOf({ name, silentSince, consumers, known }: ConsoleData['services'][number]): Reader[] {
  const node = (group: string, view: string, consumer: Consumer | undefined): ConsumerNode => ({
    id: consumerId(group),
    kind: 'consumer',
    label: view,
    service: name,
    silentSince,
    consumer,
  })
  return [
    ...consumers.map((consumer) => ({
      node: node(consumer.group, consumer.view, { ...consumer, service: name }),
      reads: consumer.topics,
    })),
    ...known.map(({ group, view, topics }) => ({
      node: node(group, view, undefined),
      reads: topics.map((topic) => ({ topic, lag: 0 })),
    })),
  ]
}

function edgeOf({ node }: Reader, { topic, lag }: Read): FlowEdge {
  const flow = node.consumer?.health?.flows.find((each) => each.topic === topic)
  return { from: topicId(topic), to: node.id, rate: flow?.rate ?? null, lag, lagSeconds: flow?.lagSeconds ?? 0 }
}

const still = (from: string, to: string, rate: number | null): FlowEdge => ({ from, to, rate, lag: 0, lagSeconds: 0 })

/** Below it a moment's rate is a record or two of the last looks. */
const FLOWS_FROM = 0.05

export const flows = ({ rate }: Pick<FlowEdge, 'rate'>) => rate !== null && rate >= FLOWS_FROM

/** Waiting is said once it is not just under way. */
const WAITS_AFTER_SECONDS = 10

export const waits = ({ lag, lagSeconds }: Pick<FlowEdge, 'lag' | 'lagSeconds'>) =>
  lag > 0 && lagSeconds >= WAITS_AFTER_SECONDS

/** An owner whose records do not reach the log, or are gone from it. */
export const isBlocked = ({ outbox }: Pick<OwnerNode, 'outbox'>) =>
  outbox !== undefined && (isStuck(outbox) || isLost(outbox))

/** Nothing is to be said of it but what passes. */
export const isCalm = ({ consumer }: Pick<ConsumerNode, 'consumer'>) => consumer?.health?.verdict === 'FINE'
