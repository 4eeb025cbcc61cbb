import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useReplayMutation } from '../data/console-api.ts'
import { replayScope, wholeReplay } from './replay-scope.ts'
import { ReplayScopeFields } from './ReplayScopeFields.tsx'

/** What a replay does, before it is done, and how much of it. */
export function ReplayDialog({ service, onClose }: { service: string; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const [failure, setFailure] = useState<string>()
  const [form, setForm] = useState(wholeReplay)
  const [tried, setTried] = useState(false)
  const [replay, { isLoading }] = useReplayMutation()

  async function ask(dryRun: boolean) {
    setFailure(undefined)
    setTried(true)
    const scope = replayScope(form)
    if ('wrong' in scope) return
    const answer = await replay({ service, scope, dryRun })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.replay
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(dryRun ? t`${service} is compared with the log. Nothing is sent.` : t`The replay of ${service} has begun.`)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>Replay {service}?</Trans>} size="sm">
      <Form onSubmit={() => void ask(false)}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <p>
          <Trans>
            What {service} has published is compared with what it knows. What the log lacks is sent again as it was, and
            nobody is told of it twice; what only the log knows is taken back. Where the two agree nothing happens.
            People go on working meanwhile.
          </Trans>
        </p>
        <ReplayScopeFields form={form} onChange={setForm} tried={tried} />
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Begin the replay</Trans>
        </Button>
        <Button busy={isLoading} onClick={() => void ask(true)}>
          <Trans>Compare only</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
