import { type Answer, answerOf } from './answer.ts'
import { apiErrorOf, apiErrorOfStatus, type ApiError, type WireError } from './api-error.ts'
import { type TypedDocument, wireDocument } from './typed-document.ts'

/** Longer than any deadline inside the server, so that its own answer is the one seen. */
const timeoutMs = 20_000

/**
 * The first header cannot be set by a foreign page without a CORS preflight, which is the protection against
 * forged requests; the second is the same for Apollo's own check.
 */
const headers = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'x-selvedge-csrf': '1',
  'apollo-require-preflight': 'true',
}

export type GraphqlRequest = {
  document: TypedDocument<unknown, never>
  variables?: unknown
  /** Of a write that must not happen twice: a repeat with the same id and variables gets the first answer again. */
  requestId?: string | undefined
}
export type Outcome = { data: Answer<object> } | { error: ApiError }

type WireAnswer = { data?: object | null; errors?: WireError[] }

/** Posts one document. Never throws except when `signal` was aborted by the caller. */
export async function send(request: GraphqlRequest, signal?: AbortSignal): Promise<Outcome> {
  const deadline = AbortSignal.timeout(timeoutMs)
  const body = { ...wireDocument(request.document, import.meta.env.DEV), variables: request.variables ?? {} }
  let response: Response
  let answer: WireAnswer
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: request.requestId ? { ...headers, 'x-request-id': request.requestId } : headers,
      credentials: 'same-origin',
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    })
    answer = (await response.json().catch(() => ({}))) as WireAnswer
  } catch (cause) {
    if (signal?.aborted) throw cause
    return { error: { kind: deadline.aborted ? 'unavailable' : 'offline' } }
  }
  return outcomeOf(answer, response.status, response.headers.get('retry-after'))
}

/**
 * Data wins over errors: with both, the errors are missing parts. An expired session is an error whatever came
 * with it.
 */
export function outcomeOf(answer: WireAnswer, status: number, retryAfter: string | null): Outcome {
  const errors = answer.errors ?? []
  const signedOut = errors.find((error) => error.extensions?.code === 'UNAUTHENTICATED')
  if (signedOut) return { error: apiErrorOf(signedOut) }
  if (answer.data && Object.values(answer.data).some((field) => field !== null))
    return { data: answerOf(answer.data, errors) }
  if (errors[0]) return { error: apiErrorOf(errors[0]) }
  if (answer.data) return { data: answer.data }
  return { error: apiErrorOfStatus(status, retryAfter) }
}
