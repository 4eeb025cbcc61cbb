import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Section } from '../../../components/ui/Section.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import type { TermsInput } from '../../../gen/graphql.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useInviteNameQuery, useInviteRetailerMutation } from '../data/connections-api.ts'
import { TermsForm } from '../terms/TermsForm.tsx'
import styles from './invite.module.css'

/** The terms offered, with a message. Its doors are not known before the retailer agrees, so all may order. */
export function InviteForm({ retailerId }: { retailerId: string }) {
  const { t } = useLingui()
  const toast = useToast()
  const navigate = useNavigate()
  const { data } = useInviteNameQuery({ id: retailerId })
  const [message, setMessage] = useState('')
  const [offering, setOffering] = useState<TermsInput>()
  const [failure, setFailure] = useState<string>()
  const [invite, { isLoading }] = useInviteRetailerMutation()
  const name = data?.organisation?.name ?? t`the retailer`

  async function send() {
    setFailure(undefined)
    const answer = await invite({ input: { retailerId, message, terms: offering! } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.inviteRetailer
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`${name} has your invitation.`)
    await navigate({ to: '/connections/talks/$talkId', params: { talkId: result.matchMaking.id } })
  }

  return (
    <div className={styles.form}>
      <Section
        title={<Trans>Terms for {name}</Trans>}
        actions={
          <ButtonLink variant="quiet" size="sm" to="/connections/invite" search={{}}>
            <Trans>Another retailer</Trans>
          </ButtonLink>
        }
      >
        <TermsForm
          doors={[]}
          submitLabel={<Trans>Invite with these terms</Trans>}
          onSubmit={setOffering}
          failure={failure}
          busy={isLoading}
        >
          <Textarea
            label={t`Message`}
            value={message}
            minRows={3}
            maxLength={2000}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        </TermsForm>
      </Section>
      <ConfirmDialog
        open={offering !== undefined}
        onClose={() => setOffering(undefined)}
        title={<Trans>Invite {name}?</Trans>}
        effect={
          <Trans>
            {name} sees your message and these terms at once. When it accepts, your collection with its prices is open
            to it and it can place orders.
          </Trans>
        }
        confirmLabel={<Trans>Send the invitation</Trans>}
        onConfirm={send}
      />
    </div>
  )
}
