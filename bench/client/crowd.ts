/**
 * Many open pages that follow the same thing, each on a socket of its own (protocol graphql-transport-ws). They share the
 * machine with what is measured, so a message is only looked at for when what it tells of was told.
 */
import { WebSocket } from 'ws'
import { closedLoop } from '../measure/closed-loop.ts'

const OPENED_AT_ONCE = 50

export interface Crowd {
  /** Of each event since the last call: milliseconds since the system was told. */
  taken(): number[]
  /** Sockets that any event came to. */
  heard: number
  /** The text of an event. */
  sample: string
  close(): void
}

/** @param cookies one for each socket; the payload goes to all of them */
export async function gather(url: string, cookies: readonly string[], payload: object): Promise<Crowd> {
  const sockets: WebSocket[] = []
  let ages: number[] = []
  const crowd: Crowd = {
    heard: 0,
    sample: '',
    taken() {
      const all = ages
      ages = []
      return all
    },
    close: () => sockets.forEach((socket) => socket.terminate()),
  }
  const subscribe = JSON.stringify({ id: '1', type: 'subscribe', payload })

  function open(cookie: string): Promise<void> {
    const address = `${url.replace('http', 'ws')}/graphql/live`
    const options = { headers: { cookie, origin: url }, perMessageDeflate: false }
    const socket = new WebSocket(address, 'graphql-transport-ws', options)
    sockets.push(socket)
    let heard = false
    return new Promise((resolve, reject) => {
      socket.on('error', reject)
      socket.on('close', (code, reason) => reject(new Error(`a socket was closed with ${code} ${String(reason)}`)))
      socket.on('open', () => socket.send('{"type":"connection_init"}'))
      socket.on('message', (bytes: Buffer) => {
        const text = bytes.toString('latin1')
        const told = /"asOf":"([^"]+)"/.exec(text)
        if (told) {
          ages.push(Date.now() - Date.parse(told[1]!))
          crowd.sample = text
          if (!heard) crowd.heard++
          heard = true
        } else if (text.includes('"connection_ack"')) {
          socket.send(subscribe)
          resolve()
        } else if (text.includes('"ping"')) socket.send('{"type":"pong"}')
        else throw new Error(`not what was followed: ${text}`)
      })
    })
  }

  await closedLoop(cookies.length, OPENED_AT_ONCE, (at) => open(cookies[at]!))
  return crowd
}
