/** Calls a service as whoever holds its socket could: with any viewer, or none. */
import { Client, credentials, Metadata } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { meta } from '@selvedge/platform/rpc/definition'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { fromStatus } from '@selvedge/platform/rpc/status'
import { signViewer } from '@selvedge/platform/rpc/viewer-token'
import { rpcAddress } from '../../../../src/embedded/addresses.ts'
import type { World } from '../../world/world.ts'
import type { Actor } from '../actors.ts'
import type { Answer } from '../judge.ts'
import type { Rpc } from './methods.ts'

export interface Caller {
  /** With the actor's viewer as the gateway would sign it. */
  ask(actor: Actor, rpc: Rpc, asked: object): Promise<Answer>
  /** With this text as the viewer. */
  askWith(token: string | undefined, rpc: Rpc, asked: object): Promise<Answer>
  close(): void
}

const WITHIN_MS = 30_000

export function openCaller({ sockets, viewerKeys }: Pick<World, 'sockets' | 'viewerKeys'>): Caller {
  const clients = new Map<string, Client>()
  const at = viewerKeys.indexOf(':')
  const key = { id: viewerKeys.slice(0, at), secret: viewerKeys.slice(at + 1) }
  const clientOf = (part: Rpc['part']) => {
    const client = clients.get(part) ?? new Client(rpcAddress(sockets, part), credentials.createInsecure())
    clients.set(part, client)
    return client
  }
  const askWith: Caller['askWith'] = async (token, rpc, asked) => {
    const metadata = new Metadata()
    if (token !== undefined) metadata.set(meta.viewer, token)
    try {
      const data = await call(clientOf(rpc.part), rpc, asked, metadata)
      return { data, text: JSON.stringify(data) }
    } catch (error) {
      const refused = fromStatus(error as ServiceError, rpc.method.path)
      const refusal = isDomainError(refused)
        ? refused.reason === refused.code
          ? refused.code
          : refused.reason
        : 'INTERNAL'
      return { refusal, text: `${refusal}: ${(error as Error).message}` }
    }
  }
  return {
    askWith,
    ask: (actor, rpc, asked) => askWith(actor.viewer && signViewer(actor.viewer, key, new Date()), rpc, asked),
    close: () => clients.forEach((client) => client.close()),
  }
}

/** Fields that are not given are empty, as on the wire. */
function call(client: Client, { method }: Rpc, asked: object, metadata: Metadata): Promise<unknown> {
  const { path, requestSerialize, responseDeserialize, requestStream, responseStream } = method
  const request = Object.assign(method.requestDeserialize(Buffer.alloc(0)) as object, asked)
  const options = { deadline: Date.now() + WITHIN_MS }
  return new Promise((resolve, reject) => {
    const settle = (error: ServiceError | null, response?: unknown) => (error ? reject(error) : resolve(response))
    if (responseStream) {
      const chunks: unknown[] = []
      const stream = client.makeServerStreamRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        metadata,
        options,
      )
      stream
        .on('data', (chunk) => chunks.push(chunk))
        .on('error', reject)
        .on('end', () => resolve(chunks))
    } else if (requestStream) {
      const stream = client.makeClientStreamRequest(
        path,
        requestSerialize,
        responseDeserialize,
        metadata,
        options,
        settle,
      )
      stream.on('error', () => {})
      stream.end(request)
    } else {
      client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, options, settle)
    }
  })
}
