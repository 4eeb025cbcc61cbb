import type { World } from '../../world/world.ts'
import type { Actor } from '../actors.ts'
import type { Answer } from '../judge.ts'
import { isKeptOut } from '../judge.ts'
import type { RestAsked } from './rows.ts'

export interface Route {
  /** `GET /api/v1/products` */
  name: string
  method: string
}

/** As the document that brands read lists them. */
export async function routesOf({ url }: Pick<World, 'url'>): Promise<Route[]> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as { paths: Record<string, object> }
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase() })),
  )
}

/** With the actor's key, or the browser's cookie where there is none. */
export async function askRest(
  { url }: Pick<World, 'url'>,
  actor: Actor & { secret?: string },
  { method, name }: Route,
  asked: RestAsked,
): Promise<Answer> {
  const { path, body, form } = asked
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(actor.secret !== undefined && { authorization: `Bearer ${actor.secret}` }),
      ...(actor.cookie !== '' && { cookie: actor.cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'idempotency-key': `${actor.name} ${name}`.replaceAll(/[^\w-]/g, '-'),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form !== undefined && { body: formOf(form) }),
  })
  const text = await response.text()
  if (response.status >= 400) {
    const { reason, code } = JSON.parse(text) as { reason?: string; code: string }
    return { refusal: reason ?? code, text }
  }
  const data = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  return refusedRecords({ data, text }) ?? { data, text }
}

/** A bulk answer refuses record by record. */
function refusedRecords({ data, text }: Answer): Answer | undefined {
  if (!Array.isArray(data) || data.length === 0 || !data.every(({ outcome }) => outcome === 'rejected'))
    return undefined
  const codes = data.flatMap(({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code))
  return { data, text, refusal: codes.find((refusal) => !isKeptOut({ refusal, text })) ?? codes[0] }
}

function formOf(fields: NonNullable<RestAsked['form']>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, 'front.jpg')
  }
  return form
}
