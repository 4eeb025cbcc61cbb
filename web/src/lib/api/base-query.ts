import type { BaseQueryFn } from '@reduxjs/toolkit/query/react'
import { sessionExpired } from '../session/session-slice.ts'
import { untilSignedIn } from '../session/sign-in-gate.ts'
import type { ApiError } from './api-error.ts'
import { type GraphqlRequest, send } from './send.ts'

/** `anonymous`: the answer "signed out" is not a reason to ask for the password (login itself, invitations). */
export type RequestOptions = { anonymous?: boolean }

/**
 * A request that finds the session expired waits behind the sign-in dialog and is then sent again as it was, so
 * that nothing typed is lost. Writes carry request ids, so a repeat is harmless.
 */
export const baseQuery: BaseQueryFn<GraphqlRequest, unknown, ApiError, RequestOptions> = async (
  request,
  { dispatch, signal },
  options,
) => {
  for (;;) {
    const outcome = await send(request, signal)
    if ('data' in outcome || outcome.error.kind !== 'signed-out' || options?.anonymous) return outcome
    dispatch(sessionExpired())
    if (!(await untilSignedIn())) return outcome
  }
}
