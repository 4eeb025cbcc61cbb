import { useMemo } from 'react'
import { newRequestId } from '../../../lib/ids/request-id.ts'

export interface IntentIds {
  /** The id of this input: the same until it is settled, so that a repeat after a lost answer changes nothing twice. */
  idFor(input: unknown): string
  /** The server has answered: the same input again is another intent. */
  settled(): void
}

export function useIntent(): IntentIds {
  return useMemo(() => {
    let known: { input: string; id: string } | undefined
    return {
      idFor(input) {
        const text = JSON.stringify(input)
        if (known?.input !== text) known = { input: text, id: newRequestId() }
        return known.id
      },
      settled: () => (known = undefined),
    }
  }, [])
}
