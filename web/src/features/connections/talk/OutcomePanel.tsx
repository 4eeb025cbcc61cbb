import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { declineReasonWords } from '../../../lib/connections/decline-reasons.ts'
import type { Talk } from './TalkBody.tsx'

/** How it ended. */
export function OutcomePanel({ talk }: { talk: Talk }) {
  const { i18n } = useLingui()
  const { status, answeredAt, answeredBy, answer, declineReason, connectionId } = talk
  const when = answeredAt && <DateText iso={answeredAt} />
  if (status === 'AGREED') {
    return (
      <Notice
        tone="ok"
        title={<Trans>Connected</Trans>}
        action={
          connectionId && (
            <ButtonLink variant="quiet" to="/connections/$connectionId" params={{ connectionId }}>
              <Trans>Open the connection</Trans>
            </ButtonLink>
          )
        }
      >
        <Trans>
          Agreed {when} by {answeredBy}.
        </Trans>{' '}
        {answer}
      </Notice>
    )
  }
  if (status === 'DECLINED') {
    return (
      <Notice tone="danger" title={declineReason ? i18n._(declineReasonWords[declineReason]) : <Trans>Declined</Trans>}>
        <Trans>
          Declined {when} by {answeredBy}.
        </Trans>{' '}
        {answer}
      </Notice>
    )
  }
  return (
    <Notice tone="info" title={status === 'EXPIRED' ? <Trans>Expired</Trans> : <Trans>Withdrawn</Trans>}>
      {status === 'EXPIRED' ? (
        <Trans>Nobody answered in time.</Trans>
      ) : (
        <Trans>
          Taken back {when} by {answeredBy}.
        </Trans>
      )}
    </Notice>
  )
}
