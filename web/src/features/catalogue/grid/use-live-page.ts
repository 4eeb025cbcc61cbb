import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { CardFactsDocument } from '../../../gen/graphql.ts'
import { startLive } from '../../../lib/live/start-live.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { type Card, type CataloguePage, useLazyCardsAgainQuery } from '../catalogue-api.ts'
import { liveCards } from './live-cards.ts'

/** Follows price and availability of a page's cards while some of them are in sight. */
export function useLivePage({ cards, liveCursor }: CataloguePage) {
  const dispatch = useAppDispatch()
  const [readAgain] = useLazyCardsAgainQuery()
  useEffect(() => {
    const ids = cards.map((card) => card.id)
    if (ids.length === 0) return
    let current = true
    const end = startLive(
      dispatch,
      CardFactsDocument,
      { ids },
      {
        after: liveCards.cursorOf(liveCursor),
        onEvent: (event) => {
          if (event.__typename === 'FactsChanged') {
            const { cursor, facts, price, availability } = event
            liveCards.received(liveCursor, cursor, facts.productId, facts.version, { price, availability })
          } else if (event.__typename === 'ProductGone') {
            liveCards.received(liveCursor, event.cursor, event.productId, undefined, null)
          }
        },
        onReset: async () => {
          const { data } = await readAgain({ ids })
          if (!current || !data) return
          for (const { id, facts, price, availability } of data.products.products) {
            const cursor = liveCards.cursorOf(liveCursor)
            liveCards.received(liveCursor, cursor, id, facts.version, { price, availability })
          }
        },
      },
    )
    return () => {
      current = false
      end()
    }
  }, [dispatch, readAgain, cards, liveCursor])
}

/** The card with what was said of it since; null when it has gone. */
export function useLiveCard(card: Card, liveCursor: string): Card | null {
  const watch = useCallback((listener: () => void) => liveCards.watch(card.id, listener), [card.id])
  const live = useSyncExternalStore(watch, () => liveCards.read(liveCursor, card.id))
  if (live === undefined) return card
  return live && { ...card, ...live }
}
