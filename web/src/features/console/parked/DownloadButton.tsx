import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { saveFile } from '../../../lib/files/save-file.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useLazyParkedRecordQuery } from '../data/console-api.ts'
import type { Parked } from '../trouble.ts'

/** The record whole, with headers and bytes, for whoever looks for the fault elsewhere. */
export function DownloadButton({ record: { service, group, id, topic } }: { record: Parked }) {
  const { t } = useLingui()
  const toast = useToast()
  const [read, { isFetching }] = useLazyParkedRecordQuery()

  async function download() {
    const { data, error } = await read({ input: { service, group, id } })
    if (error) return toast(errorText(error).advice, { tone: 'danger' })
    if (!data?.parkedRecord) return toast(t`The record is not set aside any more.`, { tone: 'warn' })
    saveFile(`${service} ${topic} ${id}.json`, data.parkedRecord, 'application/json')
  }

  return (
    <Button icon="download" busy={isFetching} onClick={() => void download()}>
      <Trans>Download</Trans>
    </Button>
  )
}
