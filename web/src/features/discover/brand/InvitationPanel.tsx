import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TermsList } from '../../../components/terms/TermsList.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Section } from '../../../components/ui/Section.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import type { TalkFieldsFragment } from '../../../gen/graphql.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useAnswerInvitationMutation } from '../data/discover-api.ts'
import styles from './BrandPage.module.css'

/** A brand's offer with its terms, and the two answers. */
export function InvitationPanel({ name, invitation }: { name: string; invitation: TalkFieldsFragment }) {
  const { t } = useLingui()
  const toast = useToast()
  const [asking, setAsking] = useState<'accept' | 'decline'>()
  const [words, setWords] = useState('')
  const [answerInvitation] = useAnswerInvitationMutation()
  const { id, message, offered, startedAt, startedBy, expiresAt, actions } = invitation

  async function send(accept: boolean) {
    const answer = await answerInvitation({ input: { matchMakingId: id, accept, answer: words } })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.answerInvitation
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    toast(accept ? t`You are connected with ${name}.` : t`${name} has your answer.`)
  }

  const wordsField = (
    <Textarea
      label={t`Words to ${name}, if you like`}
      value={words}
      maxLength={2000}
      onChange={(event) => setWords(event.currentTarget.value)}
    />
  )
  return (
    <Section title={<Trans>{name} invites you</Trans>}>
      <div className={styles.stack}>
        <p className={styles.quiet}>
          <Trans>
            <DateText iso={startedAt} />, {startedBy}.
          </Trans>{' '}
          {expiresAt && (
            <Trans>
              The invitation stands until <DateText iso={expiresAt} />.
            </Trans>
          )}
        </p>
        {message && <p className={styles.message}>{message}</p>}
        {offered && (
          <>
            <h3>
              <Trans>Terms offered</Trans>
            </h3>
            <TermsList terms={offered} />
          </>
        )}
        {actions.includes('ANSWER_INVITATION') ? (
          <div className={styles.buttons}>
            <Button variant="primary" icon="check" onClick={() => setAsking('accept')}>
              <Trans>Accept</Trans>
            </Button>
            <Button onClick={() => setAsking('decline')}>
              <Trans>Decline</Trans>
            </Button>
          </div>
        ) : (
          <p className={styles.quiet}>
            <Trans>A buyer or an owner of your organisation answers it.</Trans>
          </p>
        )}
      </div>
      <ConfirmDialog
        open={asking === 'accept'}
        onClose={() => setAsking(undefined)}
        title={<Trans>Connect with {name}?</Trans>}
        effect={
          <div className={styles.stack}>
            <p>
              <Trans>
                These terms hold from now on, and {name} sees your doors. Its collection comes into your catalogue
                within seconds.
              </Trans>
            </p>
            {wordsField}
          </div>
        }
        confirmLabel={<Trans>Accept the terms</Trans>}
        onConfirm={() => send(true)}
      />
      <ConfirmDialog
        open={asking === 'decline'}
        onClose={() => setAsking(undefined)}
        title={<Trans>Decline the invitation?</Trans>}
        effect={
          <div className={styles.stack}>
            <p>
              <Trans>{name} sees that you said no. You can ask for a connection yourself at any time.</Trans>
            </p>
            {wordsField}
          </div>
        }
        confirmLabel={<Trans>Decline the invitation</Trans>}
        tone="danger"
        onConfirm={() => send(false)}
      />
    </Section>
  )
}
