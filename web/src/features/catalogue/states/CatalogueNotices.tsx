import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { LateNotice } from '../../../components/ui/LateNotice.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import type { CataloguePage } from '../catalogue-api.ts'

type Props = { page: CataloguePage; facetsMissing: boolean; onRetry: () => void }

/** What is late or missing, over the products. */
export function CatalogueNotices({ page, facetsMissing, onRetry }: Props) {
  const { t } = useLingui()
  return (
    <>
      <LateNotice what={t`Products, prices and stock`} behindSeconds={page.freshness.behindSeconds} />
      {page.notice === 'VIEWER_LATE' && (
        <Notice
          tone="warn"
          title={<Trans>What you may see is being worked out</Trans>}
          action={<Button onClick={onRetry}>{t`Try again`}</Button>}
        >
          <Trans>Your connections have just changed, or we are behind. Until that is known, nothing is shown.</Trans>
        </Notice>
      )}
      {page.notice === 'BUILDING' && (
        <Notice tone="info" title={<Trans>The catalogue is being built</Trans>}>
          <Trans>Only part of the products is shown for the moment; the others follow by themselves.</Trans>
        </Notice>
      )}
      {facetsMissing && (
        <Notice tone="warn">
          <Trans>Filters and counts are not available right now.</Trans>
        </Notice>
      )}
    </>
  )
}
