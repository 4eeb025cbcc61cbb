import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useRebuildViewMutation } from '../data/builds-api.ts'
import { LimitFields, nothingDiffers } from './LimitFields.tsx'

/** What a rebuild does, before it is done, and what may differ. */
export function RebuildDialog({ view, onClose }: { view: string; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const [failure, setFailure] = useState<string>()
  const [limits, setLimits] = useState(nothingDiffers)
  const [hold, setHold] = useState(false)
  const [rebuild, { isLoading }] = useRebuildViewMutation()

  async function submit() {
    setFailure(undefined)
    const answer = await rebuild({ view, limits, hold })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.rebuildView
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`${view} is being built as generation ${result.generation}.`)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>Rebuild {view}?</Trans>} size="sm">
      <Form onSubmit={() => void submit()}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <p>
          <Trans>
            The view is built from the start of the log beside the one that people see, and compared with it. It takes
            its place when no more differs than you allow; until then, and if it does not, people see the present one.
          </Trans>
        </p>
        <LimitFields limits={limits} onChange={setLimits} />
        <Checkbox
          label={t`Wait for my word before it is shown`}
          checked={hold}
          onChange={(event) => setHold(event.currentTarget.checked)}
        />
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Begin the rebuild</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
