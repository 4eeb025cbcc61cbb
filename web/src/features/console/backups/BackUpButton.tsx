import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useTakeBackupMutation } from '../data/backups-api.ts'

/** @param atWork one is taken or verified already */
export function BackUpButton({ atWork }: { atWork: boolean }) {
  const { t } = useLingui()
  const toast = useToast()
  const [take, { isLoading }] = useTakeBackupMutation()

  async function onTake() {
    const answer = await take()
    if (answer.error) return toast(errorText(answer.error).advice)
    const result = answer.data.takeBackup
    toast(result.__typename === 'Refused' ? result.message : t`The backup ${result.name} has begun.`)
  }

  return (
    <Button
      variant="primary"
      busy={isLoading}
      disabledReason={atWork ? t`Wait for the end of what is done now.` : undefined}
      onClick={() => void onTake()}
    >
      <Trans>Back up now</Trans>
    </Button>
  )
}
