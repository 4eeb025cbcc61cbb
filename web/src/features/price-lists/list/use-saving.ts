import { useCallback } from 'react'
import type { ApiError } from '../../../lib/api/api-error.ts'
import type { Intent } from '../data/intent-endpoint.ts'
import { useIntent } from '../data/use-intent.ts'

export type Saving =
  | {
      data:
        | { __typename: 'PriceListSaved'; list: { id: string; name: string } }
        | { __typename: 'Refused'; message: string }
    }
  | { error: ApiError }

type Answer = { data?: object; error?: unknown }

/** Saves through one of the mutations of lists; pressed again after a lost answer, it is the same intent. */
export function useSaving() {
  const intent = useIntent()
  return useCallback(
    async <Input>(input: Input, trigger: (asked: Intent<Input>) => PromiseLike<Answer>): Promise<Saving> => {
      const { data, error } = await trigger({ input, requestId: intent.idFor(input) })
      if (!data) return { error: error as ApiError }
      intent.settled()
      // Each mutation answers with one field, whatever it is called.
      return { data: Object.values(data)[0] }
    },
    [intent],
  )
}
