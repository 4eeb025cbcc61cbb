import { useState } from 'react'
import { type Verdicts } from '../answer/answers.ts'
import { type ConfirmEdits, noEdits } from '../confirm/edits.ts'
import type { Order } from '../data/order.ts'
import type { ShipUnits } from '../ship/shipment.ts'
import { eventsSince } from '../timeline/event-changes.ts'
import { focusTitleIfLost } from './focus-title.ts'
import type { DecisionOutcome } from './use-decide.ts'

/** Which question is open over the page. */
export type Asking = 'confirm' | 'reject' | 'ship' | 'close-short' | 'cancel' | 'answer'

/**
 * What a person has written about an order and not sent, apart from the order itself: events that arrive change what
 * is shown around it and never what was typed. `seen` stands still while something is unsent, so that a decision is
 * only taken on what its author has looked at; the server calls anything else stale.
 */
export function useOrderDraft(order: Order) {
  const [edits, setEdits] = useState<ConfirmEdits>(noEdits)
  const [units, setUnits] = useState<ShipUnits>({})
  const [verdicts, setVerdicts] = useState<Verdicts>({})
  const [asking, setAsking] = useState<Asking>()
  const [seen, setSeen] = useState(order.events)
  // The server has called a decision stale: what happened meanwhile stays until it was looked at.
  const [stale, setStale] = useState(false)

  const unsent = [edits, units, verdicts].some((each) => Object.keys(each).length > 0)
  if (!unsent && !asking && !stale && seen !== order.events) setSeen(order.events)

  function clear() {
    setEdits(noEdits)
    setUnits({})
    setVerdicts({})
  }

  return {
    edits,
    setEdits,
    units,
    setUnits,
    verdicts,
    setVerdicts,
    asking,
    setAsking,
    unsent,
    seen,
    /** What happened meanwhile. */
    news: eventsSince(order.timeline, seen),
    lookedAgain() {
      setSeen(order.events)
      setStale(false)
      // What was asked was about the order as it was.
      setAsking(undefined)
    },
    clear,
    /** What becomes of the draft when its decision was answered. */
    settled(outcome: DecisionOutcome) {
      if (outcome === 'done') {
        clear()
        focusTitleIfLost()
      }
      if (outcome === 'stale') setStale(true)
    },
  }
}

export type OrderDraft = ReturnType<typeof useOrderDraft>
