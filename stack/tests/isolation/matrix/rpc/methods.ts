/** Every RPC of every service, found where the code generator puts them. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { MethodDefinition } from '@grpc/grpc-js'
import { parts } from '../../../../src/topology.ts'
import type { PartName } from '../../../../src/topology.ts'

export type Method = MethodDefinition<unknown, unknown>

export interface Rpc {
  /** `orders.place`, the row's name. */
  name: string
  method: Method
  /** Who serves it. */
  part: PartName
  /** Changes nothing. */
  safe: boolean
}

const generated = join(import.meta.dirname, '..', '..', '..', '..', '..', 'protos', 'gen')
const files = globSync('*/v1/*_service.ts', { cwd: generated }).toSorted()
if (files.length < 10) throw new Error(`generated services are missing in ${generated}`)

const loaded = await Promise.all(
  files.map(async (file) => {
    const exported = (await import(/* @vite-ignore */ join(generated, file))) as Record<string, Record<string, Method>>
    const [, definition] = Object.entries(exported).find(([name]) => name.endsWith('Service'))!
    return [file.split('/')[0]!, definition] as const
  }),
)

/** Every part that keeps consumers shows them to the operator. */
const withConsumers: readonly PartName[] = [
  'catalog',
  'pricing',
  'stock',
  'connections',
  'orders',
  'media',
  'enrichment',
  'notices',
  'projector',
  'insight',
]

/** Of services that are not named after the part that serves them. */
const servedBy: Readonly<Record<string, readonly PartName[]>> = {
  backups: ['keeper'],
  consumers: withConsumers,
  views: ['projector'],
}

export const rpcs: readonly Rpc[] = loaded.flatMap(([service, definition]) =>
  Object.entries(definition).flatMap(([name, method]) => {
    const served = servedBy[service] ?? parts.map((part) => part.name).filter((part) => part === service)
    if (served.length === 0) throw new Error(`nobody serves ${method.path}`)
    const safe = /^(get|list|batchGet|check|search|find|read)/.test(name)
    return served.map((part) => ({ name: `${service}.${name}`, method, part, safe }))
  }),
)
