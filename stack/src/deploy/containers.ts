/** What each part is told where every one has an address and a name of its own: computed from the topology alone. */
import { parts } from '../topology.ts'
import type { Part, PartName } from '../topology.ts'

/** The same in every container. */
export const ports = { rpc: 7000, health: 7001, api: 7002, pages: 4000 } as const
export type PortName = keyof typeof ports

/** Where the image has the project, and what may be written. */
const HOME = '/selvedge'
const DATA = '/data'

export interface Container {
  /** Its name for the others too: it stands for the addresses of all its copies. */
  name: PartName
  /** From the root of the project. */
  program: string
  copies: number
  /** What others ask it at; health is asked of every one. */
  serves: readonly PortName[]
  /** It follows the log: unready, it lags, and gives what it has all the same. */
  follows: boolean
  /** Its own, beside `sharedEnv`. */
  env: Readonly<Record<string, string>>
}

const everywhere = (port: PortName) => `0.0.0.0:${ports[port]}`

/** Of the parts that are more than a service with RPCs. */
const special: Partial<Record<PartName, Pick<Container, 'serves' | 'env'>>> = {
  integration: { serves: ['rpc', 'api'], env: { SELVEDGE_INTEGRATION_HTTP: everywhere('api') } },
  keeper: { serves: ['rpc'], env: { SELVEDGE_BACKUP_DIR: `${DATA}/backups` } },
  gateway: {
    serves: ['pages'],
    env: {
      SELVEDGE_HOST: '0.0.0.0',
      SELVEDGE_PORT: String(ports.pages),
      SELVEDGE_INTEGRATION_HTTP: `integration:${ports.api}`,
      SELVEDGE_WEB_DIR: `${HOME}/web/dist`,
    },
  },
}

/** In the order of the topology; they may start in any. */
export const containers: readonly Container[] = parts.map(({ name, program, copies, thread }) => {
  const { serves, env } = special[name] ?? { serves: ['rpc'], env: {} }
  const follows = thread === 'derived'
  return { name, program, copies, serves, follows, env: { SELVEDGE_DATA_DIR: `${DATA}/${name}`, ...env } }
})

/** Every name is resolved to all its copies, which are asked in turn. */
const addressOf = ({ name }: Pick<Part, 'name'>) => `${name}=dns:///${name}:${ports.rpc}`

/** All of them are told this. */
export const sharedEnv: Readonly<Record<string, string>> = {
  SELVEDGE_LISTEN: everywhere('rpc'),
  SELVEDGE_HEALTH_LISTEN: everywhere('health'),
  SELVEDGE_PEERS: containers
    .filter(({ serves }) => serves.includes('rpc'))
    .map(addressOf)
    .join(','),
}
