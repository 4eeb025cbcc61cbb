import type { CataloguePage } from '../catalogue-api.ts'
import { useLivePage } from './use-live-page.ts'

type Props = { pages: readonly CataloguePage[]; /** Cards in sight. */ from: number; to: number }

/** A stream for each page of cards that is at least partly in sight. */
export function LivePages({ pages, from, to }: Props) {
  let start = 0
  return pages.map((page) => {
    const end = start + page.cards.length
    const inSight = start < to && end > from
    start = end
    return inSight && <LivePage key={`${page.liveCursor} ${page.cards[0]?.id}`} page={page} />
  })
}

function LivePage({ page }: { page: CataloguePage }) {
  useLivePage(page)
  return null
}
