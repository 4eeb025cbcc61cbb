import type { Database } from '@selvedge/platform/db/database'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { Pressure } from './bulk/pressure.ts'
import type { Contracts } from './contract/contracts.ts'
import type { Clients } from './clients.ts'

/** What the routes work with. */
export interface Deps extends Pick<Runtime, 'clock' | 'logger'> {
  db: Database
  /** Of this process, for requests it is answering. */
  runner: string
  clients: Clients
  pressure: Pressure
  contracts: Contracts
  /** The order behind a number of a brand, once the replica has it; undefined: there is none. */
  findOrderId(brandId: string, number: string): Promise<string | undefined>
}
