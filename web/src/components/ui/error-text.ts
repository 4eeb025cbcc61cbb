import { t } from '@lingui/core/macro'
import { apiErrorOfCause } from '../../lib/api/api-error-of-cause.ts'
import type { IconName } from './Icon.tsx'

export type ErrorText = { icon: IconName; title: string; advice: string; canRetry: boolean }

/** What happened and what to do, in words. `cause`: the `error` of a hook, or whatever was thrown. */
export function errorText(cause: unknown): ErrorText {
  const error = apiErrorOfCause(cause)
  switch (error.kind) {
    case 'offline':
      return {
        icon: 'offline',
        title: t`No connection`,
        advice: t`The server cannot be reached. What you typed is kept here; check the network and try again.`,
        canRetry: true,
      }
    case 'unavailable':
      return {
        icon: 'clock',
        title: t`Not available right now`,
        advice: t`This part of Selvedge does not answer. The rest works; try again in a moment.`,
        canRetry: true,
      }
    case 'busy':
      return {
        icon: 'clock',
        title: t`Too many requests`,
        advice: error.retryAfter ? t`Try again in ${error.retryAfter} seconds.` : t`Wait a moment and try again.`,
        canRetry: true,
      }
    case 'signed-out':
      return { icon: 'lock', title: t`You are signed out`, advice: t`Sign in again to go on.`, canRetry: true }
    case 'forbidden':
      return {
        icon: 'lock',
        title: t`Not open to you`,
        advice: t`Your role does not include this. An owner of your organisation can change that.`,
        canRetry: false,
      }
    case 'not-found':
      return {
        icon: 'search',
        title: t`Not found`,
        advice: t`It does not exist, or it is no longer shared with you.`,
        canRetry: false,
      }
    case 'outdated':
      return {
        icon: 'refresh',
        title: t`Selvedge was updated`,
        advice: t`Reload the page to go on; what you typed is kept.`,
        canRetry: true,
      }
    case 'rejected':
      return {
        icon: 'alert',
        title: t`That did not work`,
        advice: error.message ?? t`The server did not accept the request.`,
        canRetry: false,
      }
    case 'conflict':
      return {
        icon: 'alert',
        title: t`Changed by someone else`,
        advice: error.message ?? t`Load it again to see the change.`,
        canRetry: true,
      }
    case 'defect':
      return {
        icon: 'alert',
        title: t`Something broke`,
        advice: t`This is our fault and has been recorded. Try again; if it stays, tell us the number below.`,
        canRetry: true,
      }
  }
}
