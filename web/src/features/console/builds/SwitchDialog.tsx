import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useSwitchBuildMutation } from '../data/builds-api.ts'
import type { Build } from './build.ts'
import { LimitFields, nothingDiffers } from './LimitFields.tsx'

type Props = { build: Build; onClose: () => void; onSwitched: () => void }

/** One that was live before needs no limits: it was good enough once. */
export function SwitchDialog({ build: { view, generation, state }, onClose, onSwitched }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [failure, setFailure] = useState<string>()
  const [limits, setLimits] = useState(nothingDiffers)
  const [exchange, { isLoading }] = useSwitchBuildMutation()

  async function submit() {
    setFailure(undefined)
    const answer = await exchange({ input: { view, generation }, limits })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.switchBuild
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`People are shown generation ${generation} of ${view}.`)
    onClose()
    onSwitched()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={
        <Trans>
          Show generation {generation} of {view}?
        </Trans>
      }
      size="sm"
    >
      <Form onSubmit={() => void submit()}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <p>
          <Trans>
            Pages that are open look again by themselves. The present one stands by and can be shown again at once.
          </Trans>
        </p>
        {state === 'BUILDING' && <LimitFields limits={limits} onChange={setLimits} />}
        <Button type="submit" variant="primary" busy={isLoading}>
          <Trans>Show it</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
