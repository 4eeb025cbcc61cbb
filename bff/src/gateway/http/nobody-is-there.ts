/** A process that stands still keeps its connections: only asking it something else tells it from one that works. */
import { request } from 'node:http'
import type { ClientRequest } from 'node:http'
import type { HttpAddress } from '@selvedge/platform/http/http-address'

export interface Patience {
  /** After so long without a byte either way it is asked whether anybody is there. */
  quietMs: number
  /** How long that may take. */
  answersWithinMs: number
  /** So long without an answer is too long, whoever is there. */
  mostQuietMs: number
}

/** A person who pushes a file is told within a moment; an import may be silent while it works. */
const patience: Patience = { quietMs: 6_000, answersWithinMs: 4_000, mostQuietMs: 60_000 }

/** Ends the request with an error when the other side does nothing and answers nothing else either. */
export function giveUpWhenNobodyIsThere(asked: ClientRequest, to: HttpAddress, within = patience): void {
  const { quietMs, answersWithinMs, mostQuietMs } = within
  let quietFor = 0
  const heard = () => void (quietFor = 0)
  asked.once('socket', (socket) => {
    const look = async () => {
      quietFor += quietMs
      if (quietFor < mostQuietMs && (await answers(to, answersWithinMs))) socket.setTimeout(quietMs)
      else asked.destroy(new Error('nobody is there'))
    }
    socket.setTimeout(quietMs).on('data', heard).on('timeout', look)
    // The next request has the same connection.
    asked.once('close', () => socket.setTimeout(0).off('data', heard).off('timeout', look))
  })
}

function answers(to: HttpAddress, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ ...to, method: 'HEAD', path: '/api/openapi.json', timeout: withinMs, agent: false })
    asked.on('response', (answer) => {
      answer.resume()
      resolve(true)
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.on('error', () => resolve(false))
    asked.end()
  })
}
