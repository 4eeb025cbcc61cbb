import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../components/ui/Page.tsx'
import { Tabs } from '../../components/ui/Tabs.tsx'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { AddressesPanel } from './AddressesPanel.tsx'
import { DoorsPanel } from './DoorsPanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import type { TeamTab } from './routes.ts'

/** Who works here, and what a shop or a brand's system needs: doors and addresses, or API keys. */
export function TeamPage() {
  const { t } = useLingui()
  const viewer = useViewer()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/team' })
  const retailer = viewer.organisation.kind === 'RETAILER'
  const people = { value: 'people' as const, label: <Trans>People</Trans> }
  const more = retailer
    ? [
        { value: 'doors' as const, label: <Trans>Doors</Trans> },
        { value: 'addresses' as const, label: <Trans>Addresses</Trans> },
      ]
    : viewer.role === 'OWNER'
      ? [{ value: 'keys' as const, label: <Trans>API keys</Trans> }]
      : []
  const tabs: { value: TeamTab; label: React.ReactNode }[] = [people, ...more]
  const tab = tabs.some(({ value }) => value === search.tab) ? search.tab! : 'people'

  return (
    <Page title={retailer ? t`Team & doors` : t`Team & API keys`}>
      <Tabs
        label={t`Parts of this page`}
        tabs={tabs}
        value={tab}
        onChange={(value) => navigate({ to: '/team', search: { tab: value }, replace: true })}
      >
        {tab === 'people' && <PeoplePanel />}
        {tab === 'doors' && <DoorsPanel />}
        {tab === 'addresses' && <AddressesPanel />}
        {tab === 'keys' && <KeysPanel />}
      </Tabs>
    </Page>
  )
}
