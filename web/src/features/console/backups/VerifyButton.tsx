import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useVerifyBackupMutation } from '../data/backups-api.ts'

/** @param atWork one is taken or verified already */
export function VerifyButton({ name, atWork }: { name: string; atWork: boolean }) {
  const { t } = useLingui()
  const toast = useToast()
  const [verify, { isLoading }] = useVerifyBackupMutation()

  async function onVerify() {
    const answer = await verify({ name })
    if (answer.error) return toast(errorText(answer.error).advice)
    const result = answer.data.verifyBackup
    if (result.__typename === 'Refused') toast(result.message)
  }

  return (
    <Button
      variant="quiet"
      size="sm"
      aria-label={t`Verify ${name}`}
      busy={isLoading}
      disabledReason={atWork ? t`Wait for the end of what is done now.` : undefined}
      onClick={() => void onVerify()}
    >
      <Trans>Verify</Trans>
    </Button>
  )
}
