/** Where the parts of the system on a data folder are reached: left there by the system, read by tools beside it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PartName } from './topology.ts'

export type Addresses = Readonly<Record<PartName, string>>

const fileIn = (dataDir: string) => join(dataDir, 'addresses.json')

export function writeAddresses(dataDir: string, addresses: Addresses): void {
  writeFileSync(fileIn(dataDir), JSON.stringify(addresses, null, 1), { mode: 0o600 })
}

/** Undefined when no system has ever run there. */
export function readAddresses(dataDir: string): Addresses | undefined {
  const file = fileIn(dataDir)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Addresses) : undefined
}

/** As `SELVEDGE_PEERS` has it: `accounts=unix:…,catalog=unix:…` */
export function asPeers(addresses: Addresses): string {
  return Object.entries(addresses)
    .map(([part, address]) => `${part}=${address}`)
    .join(',')
}
