import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TermsList } from '../../../components/terms/TermsList.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Section } from '../../../components/ui/Section.tsx'
import type { Terms } from '../../../lib/connections/terms-rows.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useWithdrawInvitationMutation } from '../data/connections-api.ts'
import type { Talk } from './TalkBody.tsx'

/** What an invitation offers; it can be taken back until it is answered. */
export function OfferPanel({ talk, offered }: { talk: Talk; offered: Terms }) {
  const { t } = useLingui()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const [withdraw] = useWithdrawInvitationMutation()
  const { name } = talk.retailer

  async function onWithdraw() {
    const answer = await withdraw({ matchMakingId: talk.id })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.withdraw
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    toast(t`The invitation is withdrawn.`)
  }

  return (
    <Section
      title={<Trans>Terms offered</Trans>}
      actions={
        talk.actions.includes('WITHDRAW') && (
          <Button icon="undo" onClick={() => setAsking(true)}>
            <Trans>Withdraw</Trans>
          </Button>
        )
      }
    >
      <TermsList terms={offered} />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Withdraw the invitation?</Trans>}
        effect={
          <Trans>
            {name} sees that you took it back and can no longer accept these terms. You can invite it again.
          </Trans>
        }
        confirmLabel={<Trans>Withdraw the invitation</Trans>}
        tone="danger"
        onConfirm={onWithdraw}
      />
    </Section>
  )
}
