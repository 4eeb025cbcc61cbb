// `node broadcast-server.ts PORT`: the raw limit of live pages. It says "ready", and once it is given a text it sends that
// to every socket, again as soon as all have taken it.
import { setImmediate } from 'node:timers/promises'
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: Number(process.argv[2]), host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => {
  socket.on('message', (bytes) => String(bytes).includes('connection_init') && socket.send('{"type":"connection_ack"}'))
})
server.once('listening', () => process.stdout.write('ready\n'))
process.stdin.once('data', async (bytes) => {
  const text = String(bytes)
  for (;;) {
    for (const socket of server.clients) socket.send(text)
    do await setImmediate()
    while ([...server.clients].some(({ bufferedAmount }) => bufferedAmount > 0))
  }
})
process.stdin.once('end', () => process.exit(0))
