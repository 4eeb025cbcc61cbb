import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { errorText } from '../../components/ui/error-text.ts'
import { useLoginMutation } from './session-api.ts'
import { enterApp } from './enter-app.ts'
import styles from './LoginPage.module.css'
import { loginRoute } from './routes.ts'
import { SessionFrame } from './SessionFrame.tsx'
import { SignInForm } from './SignInForm.tsx'

export function LoginPage() {
  const { t } = useLingui()
  const { then } = loginRoute.useSearch()
  const router = useRouter()
  const [login, { isLoading }] = useLoginMutation()
  const [error, setError] = useState<string>()
  const [entering, setEntering] = useState(false)
  useEffect(() => {
    document.title = t`Sign in · Selvedge`
  }, [t])

  async function signIn(email: string, password: string) {
    setError(undefined)
    const answer = await login({ email, password })
    if (answer.error) return setError(errorText(answer.error).advice)
    const result = answer.data.login
    if (result.__typename === 'Refused') return setError(result.message)
    setEntering(true)
    await enterApp(router, then)
  }

  return (
    <SessionFrame>
      <h1 className={styles.title}>
        <Trans>Sign in</Trans>
      </h1>
      <SignInForm error={error} busy={isLoading || entering} onSignIn={signIn} />
      <p className={styles.hint}>
        <Trans>Forgotten it? An owner of your organisation can send you a link for a new one.</Trans>
      </p>
    </SessionFrame>
  )
}
