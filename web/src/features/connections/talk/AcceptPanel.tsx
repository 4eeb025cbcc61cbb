import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Section } from '../../../components/ui/Section.tsx'
import type { TermsInput } from '../../../gen/graphql.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useAcceptRequestMutation } from '../data/connections-api.ts'
import { TermsForm } from '../terms/TermsForm.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import type { Talk } from './TalkBody.tsx'
import styles from './talk.module.css'

/** The brand's answer to a request: terms, or no with a reason. */
export function AcceptPanel({ talk }: { talk: Talk }) {
  const { t } = useLingui()
  const toast = useToast()
  const navigate = useNavigate()
  const [agreeing, setAgreeing] = useState<TermsInput>()
  const [declining, setDeclining] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [accept, { isLoading }] = useAcceptRequestMutation()
  const { name } = talk.retailer
  const { doors, allDoors } = talk
  // Those it asked for; all of them is also those that open later.
  const doorIds = doors.length > 0 && doors.length < allDoors.length ? doors.map(({ id }) => id) : null

  if (!talk.actions.includes('ACCEPT_REQUEST')) {
    return (
      <Section title={<Trans>Answer</Trans>}>
        <p className={styles.quiet}>
          <Trans>An owner or a sales manager answers this request.</Trans>
        </p>
      </Section>
    )
  }

  async function agree() {
    setFailure(undefined)
    const answer = await accept({ input: { matchMakingId: talk.id, terms: agreeing! } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.acceptRequest
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`${name} is connected.`)
    const { connectionId } = result.matchMaking
    if (connectionId) await navigate({ to: '/connections/$connectionId', params: { connectionId } })
  }

  return (
    <Section title={<Trans>Accept with terms</Trans>}>
      <TermsForm
        initial={{ doorIds }}
        doors={allDoors}
        submitLabel={<Trans>Accept with these terms</Trans>}
        onSubmit={setAgreeing}
        failure={failure}
        busy={isLoading}
        actions={
          <Button onClick={() => setDeclining(true)}>
            <Trans>Decline</Trans>
          </Button>
        }
      />
      <ConfirmDialog
        open={agreeing !== undefined}
        onClose={() => setAgreeing(undefined)}
        title={<Trans>Connect with {name}?</Trans>}
        effect={
          <Trans>
            {name} sees these terms and your collection with its prices within seconds, and can place orders from then
            on.
          </Trans>
        }
        confirmLabel={<Trans>Accept {name}</Trans>}
        onConfirm={agree}
      />
      {declining && <DeclineDialog talk={talk} onClose={() => setDeclining(false)} />}
    </Section>
  )
}
