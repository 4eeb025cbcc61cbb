import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { signedInAgain } from '../../lib/session/session-slice.ts'
import { answerSignIn } from '../../lib/session/sign-in-gate.ts'
import { useAppDispatch } from '../../lib/store/hooks.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import styles from './LoginPage.module.css'
import { useLoginMutation } from './session-api.ts'
import { SignInForm } from './SignInForm.tsx'

type Props = { onLeave: () => void }

/**
 * Over the page when the session has ended: the page stays as it was, and what waited for the server is sent as
 * soon as the same person is back.
 */
export function SignInAgainDialog({ onLeave }: Props) {
  const viewer = useViewer()
  const dispatch = useAppDispatch()
  const [login, { isLoading }] = useLoginMutation()
  const [error, setError] = useState<string>()

  async function signIn(email: string, password: string) {
    setError(undefined)
    const answer = await login({ email, password })
    if (answer.error) return setError(errorText(answer.error).advice)
    const result = answer.data.login
    if (result.__typename === 'Refused') return setError(result.message)
    dispatch(signedInAgain())
    answerSignIn(true)
  }

  return (
    <Dialog open onClose={() => {}} closable={false} title={<Trans>Your session has ended</Trans>} size="sm">
      <p className={styles.dialogLead}>
        <Trans>Sign in again to go on where you are. What you typed is kept.</Trans>
      </p>
      <SignInForm
        email={viewer.email}
        error={error}
        busy={isLoading}
        onSignIn={signIn}
        other={
          <Button variant="quiet" onClick={onLeave}>
            <Trans>Leave and sign in as someone else</Trans>
          </Button>
        }
      />
    </Dialog>
  )
}
