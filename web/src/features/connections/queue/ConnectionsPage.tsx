import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { Tabs } from '../../../components/ui/Tabs.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { type ConnectionsSearch, connectionsSearchOf, isTalkTab, tabs } from '../connections-search.ts'
import { useConnectionCountsQuery } from '../data/connections-api.ts'
import { mayEdit } from '../may-edit.ts'
import { ConnectionsTable } from './ConnectionsTable.tsx'
import styles from './ConnectionsPage.module.css'
import { countsByTab } from './tab-counts.ts'
import { tabWords } from './tab-words.ts'
import { TalksTable } from './TalksTable.tsx'

/** A brand's queue: who asks, who was invited, who is connected, and what is over. */
export function ConnectionsPage() {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/connections' })
  const editor = mayEdit(useViewer())
  const { data } = useConnectionCountsQuery()
  const counts = data && countsByTab(data)
  const tab = search.tab ?? (counts && counts.requests === 0 ? 'active' : 'requests')
  const q = useDeferredValue(search.q ?? '')

  const go = (change: { [Key in keyof ConnectionsSearch]: ConnectionsSearch[Key] | undefined }) =>
    void navigate({ to: '/connections', search: connectionsSearchOf({ ...search, ...change }), replace: true })

  return (
    <Page
      title={t`Connections`}
      actions={
        editor && (
          <ButtonLink variant="primary" icon="add" to="/connections/invite">
            <Trans>Invite a retailer</Trans>
          </ButtonLink>
        )
      }
      toolbar={
        <div className={styles.search} role="search">
          <SearchBox
            slash
            label={isTalkTab(tab) ? t`Search by name` : t`Search by name, alias or customer code`}
            value={search.q ?? ''}
            onChange={(next) => go({ q: next || undefined })}
          />
        </div>
      }
    >
      <Tabs
        label={t`Parts of the queue`}
        tabs={tabs.map((value) => ({ value, label: i18n._(tabWords[value]), ...(counts && { count: counts[value] }) }))}
        value={tab}
        onChange={(value) => go({ tab: value })}
      >
        {isTalkTab(tab) ? <TalksTable key={tab} tab={tab} q={q} /> : <ConnectionsTable key={tab} tab={tab} q={q} />}
      </Tabs>
    </Page>
  )
}
