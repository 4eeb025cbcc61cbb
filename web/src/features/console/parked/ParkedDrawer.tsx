import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Drawer } from '../../../components/ui/Drawer.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import styles from '../ConsolePage.module.css'
import { useRetryParkedMutation } from '../data/console-api.ts'
import type { Parked } from '../trouble.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { DropDialog } from './DropDialog.tsx'
import { readable } from './readable.ts'

/** A record with its content, and the two ways out of quarantine. */
export function ParkedDrawer({ record, onClose }: { record: Parked; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const [dropping, setDropping] = useState(false)
  const [retry, { isLoading }] = useRetryParkedMutation()
  const { service, group, id, topic, partition, offset, key, error, attempts, parkedAt, content } = record

  async function onRetry() {
    const answer = await retry({ input: { service, group, id } })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.retryParked
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    if (!result.healed) return toast(t`Still bad: ${result.error}`, { tone: 'warn' })
    toast(t`The record is applied.`)
    onClose()
  }

  // In the drawer's place: one layer over the page at a time.
  if (dropping) return <DropDialog record={record} onClose={() => setDropping(false)} onDropped={onClose} />
  return (
    <Drawer open onClose={onClose} title={<Trans>Record set aside</Trans>} width={560}>
      <div className={styles.details}>
        <p className={styles.error}>{error}</p>
        <dl className={styles.facts}>
          <dt>{t`Record`}</dt>
          <dd>
            {topic}/{partition} · {offset}
          </dd>
          <dt>{t`Key`}</dt>
          <dd>
            <code>{key}</code>
          </dd>
          <dt>{t`Service`}</dt>
          <dd>{service}</dd>
          <dt>{t`Consumer`}</dt>
          <dd>
            <code>{group}</code>
          </dd>
          <dt>{t`Set aside`}</dt>
          <dd>
            <DateText iso={parkedAt} />
          </dd>
          <dt>{t`Attempts`}</dt>
          <dd>{attempts}</dd>
        </dl>
        <pre className={styles.content} tabIndex={0} aria-label={t`Content`}>
          {readable(content)}
        </pre>
        <p>
          <Trans>
            Everything else flows on. A newer state of the same key takes its place by itself; later events of the key
            wait behind it.
          </Trans>
        </p>
        <div className={styles.buttons}>
          <Button variant="primary" icon="refresh" busy={isLoading} onClick={() => void onRetry()}>
            <Trans>Try again</Trans>
          </Button>
          <DownloadButton record={record} />
          <Button variant="danger" icon="trash" onClick={() => setDropping(true)}>
            <Trans>Drop</Trans>
          </Button>
        </div>
      </div>
    </Drawer>
  )
}
