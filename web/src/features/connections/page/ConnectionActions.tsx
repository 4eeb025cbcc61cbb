import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import {
  useDisconnectRetailerMutation,
  useResumeConnectionMutation,
  useSuspendConnectionMutation,
} from '../data/connections-api.ts'
import type { OwnConnection } from './ConnectionBody.tsx'
import { type StateChange, StateDialog } from './StateDialog.tsx'

/** Suspend, resume, disconnect: those that can be done now. */
export function ConnectionActions({ connection }: { connection: OwnConnection }) {
  const { t } = useLingui()
  const toast = useToast()
  const [asking, setAsking] = useState<StateChange>()
  const [suspend] = useSuspendConnectionMutation()
  const [resume] = useResumeConnectionMutation()
  const [disconnect] = useDisconnectRetailerMutation()
  const { id: connectionId, actions, retailer } = connection
  const { name } = retailer

  async function send(change: StateChange, reason: string) {
    const input = { connectionId, reason }
    const answer = await (change === 'SUSPEND'
      ? suspend(input)
      : change === 'RESUME'
        ? resume(input)
        : disconnect(input))
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = Object.values(answer.data).find((field) => typeof field === 'object' && '__typename' in field)
    if (result?.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    toast(
      change === 'SUSPEND'
        ? t`${name} is suspended.`
        : change === 'RESUME'
          ? t`${name} can order again.`
          : t`${name} is disconnected.`,
    )
  }

  return (
    <>
      {actions.includes('DISCONNECT') && (
        <Button variant="quiet" onClick={() => setAsking('DISCONNECT')}>
          <Trans>Disconnect</Trans>
        </Button>
      )}
      {actions.includes('SUSPEND') && (
        <Button icon="lock" onClick={() => setAsking('SUSPEND')}>
          <Trans>Suspend</Trans>
        </Button>
      )}
      {actions.includes('RESUME') && (
        <Button variant="primary" icon="check" onClick={() => setAsking('RESUME')}>
          <Trans>Resume</Trans>
        </Button>
      )}
      {asking && (
        <StateDialog
          name={name}
          change={asking}
          onClose={() => setAsking(undefined)}
          onConfirm={(reason) => send(asking, reason)}
        />
      )}
    </>
  )
}
