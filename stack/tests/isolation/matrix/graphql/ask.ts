import type { World } from '../../world/world.ts'
import type { Actor } from '../actors.ts'
import { documentFor } from '../documents.ts'
import type { Operation } from '../documents.ts'
import type { Answer } from '../judge.ts'

const texts = new Map<string, string>()

export function textOf(operation: Operation): string {
  const text = texts.get(operation.name) ?? documentFor(operation)
  texts.set(operation.name, text)
  return text
}

/** As the actor's browser asks. */
export async function askGraphql(
  { url }: Pick<World, 'url'>,
  actor: Actor,
  operation: Operation,
  variables: object,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-selvedge-csrf': '1', cookie: actor.cookie },
    body: JSON.stringify({ query: textOf(operation), variables }),
  })
  const text = await response.text()
  return answerOf(text, JSON.parse(text), operation.field.name)
}

interface Result {
  data?: Record<string, unknown> | null
  errors?: { extensions?: { code?: string } }[]
}

export function answerOf(text: string, { data, errors }: Result, field: string): Answer {
  const told = data?.[field]
  const code = errors?.[0] && (errors[0].extensions?.code ?? 'NO_CODE')
  const refused = told as { __typename?: string; code?: string } | null | undefined
  return { text, data: told, refusal: code ?? (refused?.__typename === 'Refused' ? refused.code : undefined) }
}
