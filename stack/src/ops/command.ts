/** What a command of the operator is given, and what it answers. */
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { ViewHolder } from '@selvedge/platform/runtime/view-holders'
import type { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import type { Places } from '../places.ts'
import type { Accounts } from './organisations.ts'

export interface Given {
  accounts: Accounts
  viewer: Viewer
  /** What follows the name of the command. */
  argument: string
  /** @throws Error in words when there is no such service */
  consumersOf(service: string): RpcClient<typeof ConsumersService>
  insight: RpcClient<typeof InsightService>
  /** Of who fills the read models. */
  viewsOf(holder: ViewHolder): RpcClient<typeof ViewsService>
  /** Where the system keeps what it has, as the environment and --data say. @throws Error naming what is not set */
  places: Places
  /** The PostgreSQL of a cluster, as the environment names it. */
  postgresUrl: string
  /** Address of the pages, for links. */
  url: string
  option(name: string): string
  /** Everything is looked at and nothing done. */
  dryRun: boolean
  /** What was built waits for a word. */
  hold: boolean
  /** A program reads the answer. */
  json: boolean
  /** While it runs; its answer comes last. */
  say(line: string): void
}

export interface Command {
  /** Follows the name. */
  argument?: string
  options: string
  about: string
  run(given: Given): Promise<string | Answer>
}

export interface Answer {
  said: string
  /** Of the process: 0 all is well, 3 something is in trouble. */
  code: number
}
