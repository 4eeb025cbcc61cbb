import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/ui/Button.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { LiveRegion } from '../../components/ui/LiveRegion.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SegmentedControl } from '../../components/ui/SegmentedControl.tsx'
import { Loading, RowSkeletons } from '../../components/ui/Skeleton.tsx'
import { useToast } from '../../lib/toasts/use-toast.ts'
import { useMarkNoticesReadMutation, useNoticesInfiniteQuery } from './data/notices-api.ts'
import { NoNotices } from './NoNotices.tsx'
import { NoticeRow } from './NoticeRow.tsx'
import styles from './NoticesPage.module.css'

/** What the other side did, the newest first, live. */
export function NoticesPage() {
  const { t } = useLingui()
  const toast = useToast()
  const navigate = useNavigate()
  const { unread: unreadOnly = false } = useSearch({ from: '/signed-in/notices' })
  const list = useNoticesInfiniteQuery({ unreadOnly, first: 50 })
  const [mark, { isLoading }] = useMarkNoticesReadMutation()
  const pages = list.data?.pages
  const rows = pages?.flatMap(({ notices }) => notices.rows)
  const unread = pages?.[0]?.notices.unread ?? 0

  async function onRead(ids: string[] | null) {
    const answer = await mark({ ids })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.markNoticesRead
    if (result.__typename === 'Refused') toast(result.message, { tone: 'danger' })
  }

  return (
    <Page
      title={t`Notices`}
      meta={pages && unread > 0 && <Plural value={unread} one="# unread" other="# unread" />}
      actions={
        unread > 0 && (
          <Button icon="check" busy={isLoading} onClick={() => void onRead(null)}>
            <Trans>Mark all as read</Trans>
          </Button>
        )
      }
      toolbar={
        <SegmentedControl
          label={t`Which notices`}
          value={unreadOnly ? 'unread' : 'all'}
          onChange={(which) =>
            void navigate({ to: '/notices', search: which === 'unread' ? { unread: true } : {}, replace: true })
          }
          options={[
            { value: 'all', label: t`All` },
            { value: 'unread', label: t`Unread` },
          ]}
        />
      }
    >
      <LiveRegion text={pages ? t`${unread} unread notices` : ''} />
      {list.error && !rows ? (
        <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
      ) : !rows ? (
        <Loading>
          <RowSkeletons columns={2} />
        </Loading>
      ) : rows.length === 0 ? (
        <NoNotices unreadOnly={unreadOnly} />
      ) : (
        <div className={styles.place}>
          <ul className={styles.list} aria-label={t`Notices`}>
            {rows.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onRead={(id) => void onRead([id])} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              <Trans>Show older</Trans>
            </Button>
          )}
        </div>
      )}
    </Page>
  )
}
