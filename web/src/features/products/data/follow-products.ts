import { BrandProductsChangedDocument, type BrandProductRowFieldsFragment } from '../../../gen/graphql.ts'
import { api } from '../../../lib/api/api.ts'
import { startLive } from '../../../lib/live/start-live.ts'
import type { AppDispatch } from '../../../lib/store/hooks.ts'

/** Lists, counts and what waits: stale by any change of any product. */
export const productListTag = { type: 'Product', id: 'brand-list' } as const

export const productTag = (id: string) => ({ type: 'Product', id: `brand-${id}` }) as const

/** An import changes thousands of products; a list is asked for again this often at most, rows change at once. */
const askAgainEveryMs = 1_000

type Follower = (row: BrandProductRowFieldsFragment) => void

const followers = new Set<Follower>()
let end = () => {}

/**
 * Tells of every change of a product. All lists and pages share one stream, which begins where the first of them stands:
 * one that comes later was asked for while it ran, and what it missed meanwhile is asked for again. Returns the
 * function that ends it.
 */
export function followProducts(dispatch: AppDispatch, after: string, onRow: Follower): () => void {
  followers.add(onRow)
  if (followers.size === 1) end = start(dispatch, after)
  return () => {
    followers.delete(onRow)
    if (followers.size === 0) end()
  }
}

function start(dispatch: AppDispatch, after: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = new Set<string>()
  const askAgain = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      dispatch(api.util.invalidateTags([productListTag, ...[...changed].map(productTag)]))
      changed.clear()
    }, askAgainEveryMs)
  }
  const endLive = startLive(
    dispatch,
    BrandProductsChangedDocument,
    {},
    {
      after,
      onEvent: (told) => {
        if (told.__typename === 'Reset') return
        if (told.__typename === 'BrandProductChanged') {
          for (const onRow of followers) onRow(told.row)
          changed.add(told.row.id)
        } else changed.add(told.productId)
        askAgain()
      },
      // Any product may have changed meanwhile.
      onReset: () => dispatch(api.util.invalidateTags(['Product'])),
    },
  )
  return () => {
    clearTimeout(timer)
    endLive()
  }
}
