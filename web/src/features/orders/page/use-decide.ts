import { t } from '@lingui/core/macro'
import { useCallback, useState } from 'react'
import { errorText } from '../../../components/ui/error-text.ts'
import type { ApiError } from '../../../lib/api/api-error.ts'
import { newRequestId } from '../../../lib/ids/request-id.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import type { Decision } from '../data/decision-endpoint.ts'
import { createIntents } from './intents.ts'

type Decided = { __typename?: string; message?: string } | undefined
type Trigger<Input, Data> = (decision: Decision<Input>) => PromiseLike<{ data?: Data; error?: unknown }>

/** `done`: it happened. `stale`: the order changed meanwhile and is shown as it is now. `failed`: the toast says why. */
export type DecisionOutcome = 'done' | 'stale' | 'failed'

/** Sends one decision about an order and tells what became of it. */
export function useDecide() {
  const toast = useToast()
  const [intents] = useState(() => createIntents(newRequestId))
  return useCallback(
    async <Input, Data extends object>(
      trigger: Trigger<Input, Data>,
      input: Input,
      said: string,
    ): Promise<DecisionOutcome> => {
      const { data, error } = await trigger({ input, requestId: intents.idFor(input) })
      if (!data) {
        // Without an answer it may have happened: the id is kept for the next press.
        if ((error as ApiError).kind !== 'offline' && (error as ApiError).kind !== 'unavailable') intents.answered()
        toast(errorText(error).advice, { tone: 'danger' })
        return 'failed'
      }
      intents.answered()
      const decided = Object.values(data as Record<string, unknown>)[0] as Decided
      if (decided?.__typename === 'OrderDone') {
        toast(said)
        return 'done'
      }
      if (decided?.__typename === 'OrderStale') {
        toast(t`The order changed meanwhile. Nothing was sent: look again.`, { tone: 'warn' })
        return 'stale'
      }
      toast(decided?.message ?? t`That did not work.`, { tone: 'danger' })
      return 'failed'
    },
    [intents, toast],
  )
}
