/** Everyone listens to everything while something happens. */
import { eventually } from '@selvedge/platform/testing/settle'
import { createClient } from 'graphql-ws'
import type { Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { World } from '../../world/world.ts'
import { outcomeFor } from '../actors.ts'
import type { Actor } from '../actors.ts'
import type { Operation } from '../documents.ts'
import { answerOf, textOf } from '../graphql/ask.ts'
import type { Answer, Cell } from '../judge.ts'
import type { Row } from '../row.ts'

export interface Listening {
  operation: Operation
  /** What was said so far, as one answer. */
  cell(): Cell
}

export interface Ears {
  listening: Listening[]
  close(): Promise<void>
}

/** Resolves when each subscription has begun, which is told by a first event, or was refused. */
export async function listen(
  world: World,
  actors: Actor[],
  rows: readonly (readonly [Operation, Row])[],
): Promise<Ears> {
  const clients: Client[] = []
  const listening: Listening[] = []
  for (const actor of actors) {
    const client = clientOf(world, actor)
    clients.push(client)
    for (const [operation, row] of rows) listening.push(subscribe(client, world, actor, operation, row))
  }
  await eventually(() => {
    const silent = listening.map(({ cell }) => cell()).filter(({ answer }) => answer.text === '')
    if (silent.length > 0) throw new Error(`${silent.length} subscriptions have not begun`)
  })
  return { listening, close: async () => void (await Promise.all(clients.map((client) => client.dispose()))) }
}

function clientOf({ url }: World, { cookie }: Actor): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { cookie, origin: url } })
    }
  }
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql/live`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    lazyCloseTimeout: 60_000,
  })
}

function subscribe(client: Client, world: World, actor: Actor, operation: Operation, row: Row): Listening {
  const asked = row.asked?.(world, actor) ?? {}
  const events: Answer[] = []
  client.subscribe(
    { query: textOf(operation), variables: asked },
    {
      next: (result) => void events.push(answerOf(JSON.stringify(result), result as never, operation.field.name)),
      error: (error) => void events.push({ refusal: refusalOf(error), text: JSON.stringify(error) }),
      complete: () => {},
    },
  )
  return {
    operation,
    cell: () => ({ actor, row, asked, expected: outcomeFor(row.who, actor), answer: together(events) }),
  }
}

/** The socket itself is closed to whoever is not signed in. */
function refusalOf(error: unknown): string {
  if ((error as { code?: number }).code === 4403) return 'UNAUTHENTICATED'
  return (error as { extensions?: { code?: string } }[])[0]?.extensions?.code ?? 'NO_CODE'
}

function together(events: readonly Answer[]): Answer {
  const refusal = events.find((event) => event.refusal !== undefined)?.refusal
  return {
    text: events.map(({ text }) => text).join('\n'),
    data: events.map(({ data }) => data),
    ...(refusal !== undefined && { refusal }),
  }
}
