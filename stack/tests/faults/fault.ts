/** What happens to a world: each fault begins, lasts its moment and is over when it resolves. */
import { setTimeout as pause } from 'node:timers/promises'
import type { TcpProxy } from '@selvedge/platform/testing/tcp-proxy'
import { busyDisk } from './busy-disk.ts'
import { loseTopic } from './lost-topic.ts'
import type { OrdersWorld } from './orders-world.ts'
import type { Random } from './random.ts'
import { rebalanceStorm } from './rebalance-storm.ts'
import { lose, rewind } from './tamper.ts'

export type Fault = (world: OrdersWorld, random: Random) => Promise<void>

/** A viewer's token is good for a minute, so a service may be ahead of its callers by less. */
const AHEAD_MS = 45_000
const BEHIND_MS = 3_600_000
/** Beyond what a call waits before it is tried again, within what a person waits. */
const LONGEST_MS = 1_500

/** Of the process, and of any network between it and others. */
export const faults = {
  async kill({ child, restart }) {
    await child.kill()
    await restart()
  },

  async end({ child, restart }) {
    await child.stop()
    await restart()
  },

  async standstill({ child }, random) {
    child.pause()
    await pause(random(LONGEST_MS))
    child.resume()
  },

  async cut(world, random) {
    const network = anyNetwork(world, random)
    for (let left = 1 + random(5); left > 0; left--) {
      network.cut(random(2) === 0 ? 'reset' : 'close')
      await pause(random(50))
    }
  },

  /** What is sent vanishes, and nobody is told until the connection is given up. */
  async partition(world, random) {
    const network = anyNetwork(world, random)
    network.weather({ silent: true })
    await pause(random(LONGEST_MS))
    network.cut()
    network.weather({})
  },

  async slow(world, random) {
    const network = anyNetwork(world, random)
    network.weather({ latencyMs: random(80), bytesPerSecond: 5_000 + random(100_000), slowCloseMs: random(200) })
    await pause(random(LONGEST_MS))
    network.weather({})
  },

  async refused(world, random) {
    const network = anyNetwork(world, random)
    await network.down()
    await pause(random(LONGEST_MS))
    await network.up()
  },

  /** Every flush of the child, and of the servers on this machine, waits behind somebody else's. */
  async 'slow disk'({ dir }, random) {
    await busyDisk(dir, random(LONGEST_MS))
  },

  async 'clock step'({ child, restart }, random) {
    await child.kill()
    await restart(random(BEHIND_MS + AHEAD_MS) - BEHIND_MS)
  },

  /** Records that were handled are delivered once more, to the replicas of orders and to the views. */
  async 'delivered again'({ databases, child, restart }, random) {
    await child.kill()
    for (const location of Object.values(databases)) await rewind(location, random(100))
    await restart()
  },

  async 'engine killed'({ engines }, random) {
    await engines[random(engines.length)]!.crash()
  },

  async 'rebalance storm'(_world, random) {
    await rebalanceStorm(process.env.KAFKA_BROKERS!, random)
  },

  async 'topic lost'(_world, random) {
    await loseTopic(process.env.KAFKA_BROKERS!, random)
  },

  async 'view lost'({ databases, child, restart }, random) {
    await child.kill()
    await lose(random(2) === 0 ? databases.view : databases.search)
    await restart()
  },
} satisfies Record<string, Fault>

export type FaultName = keyof typeof faults

const all = Object.keys(faults) as FaultName[]

/** On files there is no server that could be killed or lose a topic, and no group whose members could come and go. */
const ofServers: readonly FaultName[] = ['engine killed', 'rebalance storm', 'topic lost']

export const faultsOn = (engines: readonly unknown[]) =>
  engines.length > 0 ? all : all.filter((name) => !ofServers.includes(name))

function anyNetwork({ networks }: OrdersWorld, random: Random): TcpProxy {
  return networks[random(networks.length)]!
}
