import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { FactList } from '../../../components/ui/FactList.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import type { Relation, TalkFieldsFragment } from '../../../gen/graphql.ts'
import { declineReasonWords } from '../../../lib/connections/decline-reasons.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useWithdrawRequestMutation } from '../data/discover-api.ts'
import styles from './BrandPage.module.css'

type Props = { name: string; relation: Relation; talk: TalkFieldsFragment | null | undefined }

/** Where things stand while there is no connection: what was asked, how it ended, what comes next. */
export function TalkPanel({ name, relation, talk }: Props) {
  const { i18n } = useLingui()
  if (relation === 'REQUESTED' && talk) return <OwnRequest name={name} talk={talk} />
  return (
    <Section title={<Trans>Your connection</Trans>}>
      <div className={styles.stack}>
        {relation === 'DECLINED' && (
          <Notice
            tone="danger"
            title={
              talk?.declineReason ? (
                i18n._(declineReasonWords[talk.declineReason])
              ) : (
                <Trans>You declined the invitation</Trans>
              )
            }
          >
            {talk?.declineReason && <Trans>{name} declined your request.</Trans>} {talk?.answer}
          </Notice>
        )}
        {relation === 'EXPIRED' && (
          <Notice tone="info">
            <Trans>Your last talk with {name} ended without an answer.</Trans>
          </Notice>
        )}
        {relation === 'ENDED' && (
          <Notice tone="info">
            <Trans>
              You were connected. Orders that were placed go on to their end; for new ones you need a new connection.
            </Trans>
          </Notice>
        )}
        <p>
          <Trans>
            Without a connection you see who {name} is and what it makes. Once it has agreed, its collection stands in
            your catalogue with your prices and what can be ordered.
          </Trans>
        </p>
      </div>
    </Section>
  )
}

function OwnRequest({ name, talk }: { name: string; talk: TalkFieldsFragment }) {
  const { t } = useLingui()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const [withdraw] = useWithdrawRequestMutation()

  async function onWithdraw() {
    const answer = await withdraw({ matchMakingId: talk.id })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.withdraw
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    toast(t`Your request is withdrawn.`)
  }

  return (
    <Section
      title={<Trans>Your request</Trans>}
      actions={
        talk.actions.includes('WITHDRAW') && (
          <Button icon="undo" onClick={() => setAsking(true)}>
            <Trans>Withdraw</Trans>
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <p>
          <Trans>
            Sent <DateText iso={talk.startedAt} /> by {talk.startedBy}.
          </Trans>{' '}
          {talk.expiresAt && (
            <Trans>
              It stands until <DateText iso={talk.expiresAt} />.
            </Trans>
          )}
        </p>
        <FactList
          facts={[
            { label: t`Web site`, value: talk.website || t`not given` },
            { label: t`VAT number`, value: talk.vatNumber || t`not given` },
            {
              label: t`Doors`,
              value: talk.doors.map((door) => `${door.code} ${door.city}`).join(', ') || t`not given`,
            },
          ]}
        />
        {talk.message && <p className={styles.message}>{talk.message}</p>}
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Withdraw the request?</Trans>}
        effect={<Trans>{name} sees that you took it back. You can ask again later.</Trans>}
        confirmLabel={<Trans>Withdraw the request</Trans>}
        tone="danger"
        onConfirm={onWithdraw}
      />
    </Section>
  )
}
