import { useCallback, useEffect, useMemo, useState } from 'react'
import { cellWords } from '../../../components/product/cell-words.ts'
import { apiErrorOfCause } from '../../../lib/api/api-error-of-cause.ts'
import type { PadOrderFragment } from '../../../gen/graphql.ts'
import { useCellQueue, useSaveState } from '../../../lib/cells/use-cell-queue.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { mayOrder } from '../../../lib/viewer/may-order.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { useCheckPadQuery, useOwnPlacesQuery } from '../data/pad-api.ts'
import { createPad } from './create-pad.ts'
import { historyOf } from './histories.ts'
import { createProductLoader } from './product-loader.ts'
import { useSeenPrices } from './seen-prices.ts'

/** The pad of an order for as long as its page is open, fed with everything that changes. */
export function useOpenPad(order: PadOrderFragment, refetch: () => unknown) {
  const dispatch = useAppDispatch()
  const queue = useCellQueue(order.id)
  const saveState = useSaveState(queue)
  const mayWrite = mayOrder(useViewer())
  const [pad] = useState(() => createPad({ order, queue, history: historyOf(order.id), mayWrite, words: cellWords }))
  const [behindSeconds, setBehind] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  const [loader] = useState(() =>
    createProductLoader(dispatch, {
      onProducts: (products) => {
        setFailure(undefined)
        pad.setProducts(products)
      },
      onFacts: pad.setFacts,
      onBehind: setBehind,
      onError: setFailure,
    }),
  )
  const places = useOwnPlacesQuery().data?.organisation
  const check = useCheckPadQuery({ id: order.id }, { refetchOnMountOrArgChange: true }).data?.checkWorkingOrder
  useSeenPrices(pad, order.id)

  useEffect(() => pad.setOrder(order), [pad, order])
  useEffect(() => {
    const load = () => void loader.ensure(pad.state().missing)
    load()
    return pad.subscribe(load)
  }, [pad, loader])
  useEffect(() => {
    if (check) pad.setProblems(check.parts.flatMap((part) => part.problems))
  }, [pad, check])
  useEffect(() => {
    if (places?.doors) pad.setDoors(new Map(places.doors.map((door) => [door.id, door.name])))
  }, [pad, places])
  // Lines that began here get their ids, so that they can be moved and removed.
  useEffect(() => {
    if (saveState === 'saved' && pad.state().rows.some((row) => row.lineId === null)) refetch()
  }, [pad, saveState, refetch])
  useEffect(
    () => () => {
      loader.dispose()
      pad.dispose()
    },
    [loader, pad],
  )
  const retry = useCallback(() => loader.retry(), [loader])
  const productError = useMemo(() => (failure ? apiErrorOfCause(failure) : undefined), [failure])
  return { pad, queue, saveState, loader, check, places, behindSeconds, productError, retry }
}

export type OpenPad = ReturnType<typeof useOpenPad>
