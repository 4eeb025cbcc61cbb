import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useSearch } from '@tanstack/react-router'
import { Page } from '../../../components/ui/Page.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { mayEdit } from '../may-edit.ts'
import { ChooseRetailer } from './ChooseRetailer.tsx'
import { InviteForm } from './InviteForm.tsx'

/** Finds a retailer, then offers it terms. */
export function InvitePage() {
  const { t } = useLingui()
  const search = useSearch({ from: '/signed-in/connections/invite' })
  const editor = mayEdit(useViewer())
  return (
    <Page
      title={t`Invite a retailer`}
      back={
        <Link to="/connections">
          <Trans>Connections</Trans>
        </Link>
      }
    >
      {search.retailer && editor ? (
        <InviteForm key={search.retailer} retailerId={search.retailer} />
      ) : (
        <ChooseRetailer search={search} />
      )}
    </Page>
  )
}
