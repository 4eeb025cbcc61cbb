import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo, useState } from 'react'
import { usePickProductsMutation, useUnpickLinesMutation } from '../../lib/active-order/active-order-api.ts'
import { useActiveOrder } from '../../lib/active-order/use-active-order.ts'
import { useToast } from '../../lib/toasts/use-toast.ts'
import { mayOrder } from '../../lib/viewer/may-order.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { errorText } from '../ui/error-text.ts'

export type Pickable = {
  id: string
  name: string
  colourName: string
  orderable: boolean
  windows: readonly { id: string }[]
}

export type Pick = {
  /** False: the reader's role has no working orders. */
  offered: boolean
  /** Name of the working order it goes to, where there is one. */
  orderName: string | undefined
  isPicked: (productId: string) => boolean
  /** Into the active working order; picked ones without units go out again. */
  toggle: (product: Pickable) => void
}

type Expected = { picked: boolean; saved: boolean }

/** *Add* on cards: the product goes into the active working order, without sizes yet, with an undo. */
export function usePick(): Pick {
  const { t } = useLingui()
  const offered = mayOrder(useViewer())
  const { order } = useActiveOrder(!offered)
  const [pick] = usePickProductsMutation()
  const [unpick] = useUnpickLinesMutation()
  const toast = useToast()
  // What was just picked or taken out shows at once; once saved, the order's lines speak as soon as they are read again.
  const [expected, setExpected] = useState<ReadonlyMap<string, Expected>>(new Map())
  const [seen, setSeen] = useState(order)
  if (seen !== order) {
    setSeen(order)
    setExpected(new Map([...expected].filter(([, each]) => !each.saved)))
  }
  const linesOf = useMemo(() => Map.groupBy(order?.lines ?? [], (line) => line.productId), [order])

  const expect = useCallback((id: string, picked: boolean, state?: 'saved' | 'failed') => {
    setExpected((before) => {
      const next = new Map(before)
      if (state === 'failed') next.delete(id)
      else next.set(id, { picked, saved: state === 'saved' })
      return next
    })
  }, [])

  const remove = useCallback(
    async (product: Pickable, workingOrderId: string, lineIds: string[], undo?: () => void) => {
      expect(product.id, false)
      const { data, error } = await unpick({ input: { workingOrderId, lineIds } })
      const refused = data?.removeLines.__typename === 'Refused' ? data.removeLines.message : undefined
      if (error || refused) toast(refused ?? errorText(error).advice, { tone: 'danger' })
      else if (undo) toast(t`${product.name}, ${product.colourName} taken out`, { undo })
      expect(product.id, false, error || refused ? 'failed' : 'saved')
    },
    [unpick, expect, toast, t],
  )

  const add = useCallback(
    async (product: Pickable) => {
      expect(product.id, true)
      const line = { productId: product.id, windowId: product.windows[0]?.id ?? null }
      const { data, error } = await pick({ input: { workingOrderId: order?.id ?? null, lines: [line] } })
      const added = data?.addToWorkingOrder
      if (added?.__typename === 'WorkingOrderSaved') {
        expect(product.id, true, 'saved')
        const { id, name, lines } = added.workingOrder
        const own = lines.filter((each) => each.productId === product.id && each.units === 0).map((each) => each.id)
        toast(t`${product.name}, ${product.colourName} added to ${name}`, {
          undo: () => void remove(product, id, own),
        })
      } else {
        toast(added?.message ?? errorText(error).advice, { tone: 'danger' })
        expect(product.id, true, 'failed')
      }
    },
    [order?.id, pick, expect, remove, toast, t],
  )

  const isPicked = useCallback((id: string) => expected.get(id)?.picked ?? linesOf.has(id), [expected, linesOf])

  const toggle = useCallback(
    (product: Pickable) => {
      if (!offered) return
      if (!product.orderable) return toast(t`The brand has suspended your connection: no new orders.`, { tone: 'info' })
      if (!isPicked(product.id)) return void add(product)
      const lines = linesOf.get(product.id) ?? []
      const units = lines.reduce((sum, line) => sum + line.units, 0)
      if (!order || lines.length === 0) return
      const { name } = order
      if (units > 0) return toast(t`${units} units of it stand in ${name}. Clear them there first.`, { tone: 'info' })
      const ids = lines.map((line) => line.id)
      void remove(product, order.id, ids, () => void add(product))
    },
    [offered, order, linesOf, isPicked, add, remove, toast, t],
  )

  return useMemo(
    () => ({ offered, orderName: order?.name, isPicked, toggle }),
    [offered, order?.name, isPicked, toggle],
  )
}
