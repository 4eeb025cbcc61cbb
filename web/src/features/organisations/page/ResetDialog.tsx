import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { LinkDialog } from '../../../components/ui/LinkDialog.tsx'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useResetPersonMutation } from '../data/organisations-api.ts'
import type { Person } from './People.tsx'

type Props = { organisationId: string; person: Person; onClose: () => void }

/** Asks once, since it signs the person out; then shows the link. */
export function ResetDialog({ organisationId, person, onClose }: Props) {
  const toast = useToast()
  const [link, setLink] = useState<{ link: string; validUntil: string }>()
  const [reset] = useResetPersonMutation()
  const { name } = person

  async function onReset() {
    const answer = await reset({ userId: person.id, organisationId })
    if (answer.error) toast(errorText(answer.error).advice, { tone: 'danger' })
    else if (answer.data.resetUser.__typename === 'Refused') toast(answer.data.resetUser.message, { tone: 'danger' })
    else return setLink(answer.data.resetUser)
    onClose()
  }

  if (link) return <LinkDialog {...link} onClose={onClose} />
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={<Trans>New password for {name}?</Trans>}
      effect={
        <Trans>
          {name} is signed out everywhere. You get a link to hand on; the old password ends when it is used.
        </Trans>
      }
      confirmLabel={<Trans>Make the link</Trans>}
      // The dialog closes by its place being taken, by the link or by nothing.
      onConfirm={() => onReset().then(() => false)}
    />
  )
}
