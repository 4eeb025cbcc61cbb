import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../components/ui/Skeleton.tsx'
import { Tabs } from '../../components/ui/Tabs.tsx'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { consoleParts } from './console-parts.tsx'
import styles from './ConsolePage.module.css'
import { useConsoleQuery } from './data/console-api.ts'
import { LostThings } from './LostThings.tsx'
import { renewed } from './renewed.ts'
import { consoleTabs } from './routes.ts'
import { SilentServices } from './SilentServices.tsx'
import { Summary } from './Summary.tsx'

/** How the whole system is, and what an operator does about it. What one part cannot tell keeps no other from view. */
export function ConsolePage() {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const navigate = useNavigate()
  const { tab = 'flow' } = useSearch({ from: '/signed-in/console' })
  const { data, error, refetch, isFetching } = useConsoleQuery(undefined, renewed)
  const console = data?.console

  return (
    <Page
      title={t`Console`}
      meta={
        console && (
          <time dateTime={console.at} title={formatMoment(console.at, intlLocale())}>
            <Trans>renewed every 2 seconds</Trans>
          </time>
        )
      }
    >
      <div className={styles.place}>
        {console && error && (
          <Notice tone="warn" live title={<Trans>Not renewed</Trans>}>
            <Trans>The console does not answer. What you see is from {formatMoment(console.at, intlLocale())}.</Trans>
          </Notice>
        )}
        {console && (
          <>
            <SilentServices services={console.services} />
            <LostThings services={console.services} />
            <Summary services={console.services} />
          </>
        )}
        <div>
          <Tabs
            label={t`Parts of the console`}
            tabs={consoleTabs.map((value) => {
              const { label, count } = consoleParts[value]
              return { value, label: i18n._(label), ...(console && count && { count: count(console) }) }
            })}
            value={tab}
            onChange={(next) => void navigate({ to: '/console', search: { tab: next }, replace: true })}
          >
            {consoleParts[tab].show(console) ||
              (error ? (
                <ErrorState error={error} onRetry={refetch} busy={isFetching} />
              ) : (
                <Loading>
                  <RowSkeletons columns={6} />
                </Loading>
              ))}
          </Tabs>
        </div>
      </div>
    </Page>
  )
}
