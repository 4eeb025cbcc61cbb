import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../components/ui/Skeleton.tsx'
import { Tabs } from '../../components/ui/Tabs.tsx'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { BackupsTab } from './backups/BackupsTab.tsx'
import { BuildsTab } from './builds/BuildsTab.tsx'
import styles from './ConsolePage.module.css'
import { ConsumersTable } from './ConsumersTable.tsx'
import { useConsoleQuery } from './data/console-api.ts'
import { LostThings } from './LostThings.tsx'
import { OutboxesTable } from './OutboxesTable.tsx'
import { ParkedTable } from './parked/ParkedTable.tsx'
import { SilentServices } from './SilentServices.tsx'
import { Summary } from './Summary.tsx'

const everyMs = 2_000

/** How far every consumer is, what waits for the log, and what was set aside. */
export function ConsolePage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { tab = 'consumers' } = useSearch({ from: '/signed-in/console' })
  const { data, error, refetch, isFetching } = useConsoleQuery(undefined, {
    pollingInterval: everyMs,
    skipPollingIfUnfocused: true,
  })
  const services = data?.console.services
  const count = (of: 'consumers' | 'outboxes' | 'parked') =>
    services?.reduce((sum, service) => sum + service[of].length, 0) ?? 0

  return (
    <Page
      title={t`Console`}
      meta={
        data && (
          <time dateTime={data.console.at} title={formatMoment(data.console.at, intlLocale())}>
            <Trans>renewed every 2 seconds</Trans>
          </time>
        )
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : !services ? (
        <Loading>
          <RowSkeletons columns={6} />
        </Loading>
      ) : (
        <div className={styles.place}>
          {error && (
            <Notice tone="warn" live title={<Trans>Not renewed</Trans>}>
              <Trans>
                The console does not answer. What you see is from {formatMoment(data.console.at, intlLocale())}.
              </Trans>
            </Notice>
          )}
          <SilentServices services={services} />
          <LostThings services={services} />
          <Summary services={services} />
          <div>
            <Tabs
              label={t`Parts of the console`}
              tabs={[
                { value: 'consumers', label: t`Consumers`, count: count('consumers') },
                { value: 'outboxes', label: t`Outboxes`, count: count('outboxes') },
                { value: 'quarantine', label: t`Quarantine`, count: count('parked') },
                { value: 'views', label: t`Views` },
                { value: 'backups', label: t`Backups` },
              ]}
              value={tab}
              onChange={(next) => void navigate({ to: '/console', search: { tab: next }, replace: true })}
            >
              {tab === 'consumers' && <ConsumersTable services={services} />}
              {tab === 'outboxes' && <OutboxesTable services={services} />}
              {tab === 'quarantine' && <ParkedTable services={services} />}
              {tab === 'views' && <BuildsTab />}
              {tab === 'backups' && <BackupsTab />}
            </Tabs>
          </div>
        </div>
      )}
    </Page>
  )
}
