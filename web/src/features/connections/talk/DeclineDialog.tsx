import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { RadioGroup } from '../../../components/ui/RadioGroup.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import type { DeclineReason } from '../../../gen/graphql.ts'
import { declineReasons, declineReasonWords } from '../../../lib/connections/decline-reasons.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useDeclineRequestMutation } from '../data/connections-api.ts'
import type { Talk } from './TalkBody.tsx'

/** No, with a coded reason the retailer reads. */
export function DeclineDialog({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const toast = useToast()
  const navigate = useNavigate()
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [decline, { isLoading }] = useDeclineRequestMutation()
  const { name } = talk.retailer

  async function submit() {
    setTried(true)
    setFailure(undefined)
    if (!reason) return
    const answer = await decline({ input: { matchMakingId: talk.id, reason, answer: words } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.declineRequest
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`The request of ${name} is declined.`)
    onClose()
    await navigate({ to: '/connections' })
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>Decline the request of {name}?</Trans>} size="sm">
      <Form onSubmit={() => void submit()}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <RadioGroup
          legend={<Trans>Reason</Trans>}
          value={reason}
          onChange={setReason}
          options={declineReasons.map((value) => ({ value, label: i18n._(declineReasonWords[value]) }))}
          error={tried && !reason && t`Choose a reason.`}
        />
        <Textarea
          label={t`Words to ${name}, if you like`}
          value={words}
          maxLength={2000}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <p>
          <Trans>{name} reads both at once and may ask again later. The request stays findable in the archive.</Trans>
        </p>
        <Button type="submit" variant="danger" busy={isLoading}>
          <Trans>Decline the request</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
