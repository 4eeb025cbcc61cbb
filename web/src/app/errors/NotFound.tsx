import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Page } from '../../components/ui/Page.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useLingui()
  return (
    <Page title={t`Not found`}>
      <EmptyState
        icon="compass"
        title={t`There is no page at this address`}
        action={
          <ButtonLink to="/" variant="primary">
            <Trans>To the first page</Trans>
          </ButtonLink>
        }
      >
        <Trans>The link may be old, or the page is not open to your role.</Trans>
      </EmptyState>
    </Page>
  )
}
