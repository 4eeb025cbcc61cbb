import { Trans } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import { isOneBack, lastSearch } from '../../lib/router/last-place.ts'

/** To the catalogue as it was left: the same filters and, where it is one step back, the same place. */
export function BackToCatalogue() {
  const router = useRouter()
  return (
    <Link
      to="/catalogue"
      search={lastSearch('/catalogue')}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || !isOneBack(router, '/catalogue')) return
        event.preventDefault()
        router.history.back()
      }}
    >
      <Trans>Catalogue</Trans>
    </Link>
  )
}
