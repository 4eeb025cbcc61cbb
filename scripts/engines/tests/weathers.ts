/** What networks in front of a server or a service do, and for how long what stands has been known. */
import type { TcpProxy } from '../../../platform/testing/tcp-proxy.ts'

/** A well-formed answer that means nothing to anybody. */
const nonsense = Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}')
const FLAPS_EVERY_MS = 400

/** Each begins when called, and ends when what it returns is called. */
export const weathers = {
  async down(networks) {
    for (const network of networks) await network.down()
    return async () => {
      for (const network of networks) await network.up()
    }
  },
  async slow(networks) {
    for (const network of networks) network.weather({ latencyMs: 10 })
    return async () => {
      for (const network of networks) network.weather({})
    }
  },
  async flapping(networks) {
    const timer = setInterval(() => networks.forEach((network) => network.cut()), FLAPS_EVERY_MS)
    return async () => clearInterval(timer)
  },
  async 'wrong answers'(networks) {
    for (const network of networks) network.weather({ insteadOfAnswers: nonsense })
    return async () => {
      for (const network of networks) {
        network.cut()
        network.weather({})
      }
    }
  },
} satisfies Record<string, (networks: readonly TcpProxy[]) => Promise<() => Promise<void>>>

export type WeatherName = keyof typeof weathers

export const weatherNames = Object.keys(weathers) as WeatherName[]
