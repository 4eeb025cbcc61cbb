import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { Form } from '../../components/ui/Form.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PasswordInput } from '../../components/ui/PasswordInput.tsx'
import { useToast } from '../../lib/toasts/use-toast.ts'
import { isGoodPassword, NewPasswordFields } from './NewPasswordFields.tsx'
import { useChangePasswordMutation } from './session-api.ts'

/** The old password, the new one twice; every other session of the person ends. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState({ value: '', repeat: '' })
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [change, { isLoading }] = useChangePasswordMutation()

  async function submit() {
    setAsked(true)
    if (!current || !isGoodPassword(password.value, password.repeat)) return
    setFailure(undefined)
    const answer = await change({ currentPassword: current, newPassword: password.value })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.changePassword
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`Password changed. Other devices are signed out.`)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>Change password</Trans>} size="sm">
      <Form onSubmit={submit}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <PasswordInput
          label={t`Current password`}
          autoComplete="current-password"
          value={current}
          error={asked && !current && t`Your current password.`}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordFields {...password} asked={asked} onChange={(value, repeat) => setPassword({ value, repeat })} />
        <Button type="submit" variant="primary" size="lg" busy={isLoading}>
          <Trans>Change password</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
