import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Form } from '../../components/ui/Form.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PasswordInput } from '../../components/ui/PasswordInput.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'

type Props = {
  /** Known when one was signed in a moment ago. */
  email?: string
  error: string | undefined
  busy: boolean
  onSignIn: (email: string, password: string) => void
  /** Beside the button. */
  other?: ReactNode
}

/** E-mail and password; says what is missing before it asks the server. */
export function SignInForm({ email: known = '', error, busy, onSignIn, other }: Props) {
  const { t } = useLingui()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const emailError = asked && !email.includes('@') ? t`The e-mail address you were invited with.` : undefined
  const passwordError = asked && !password ? t`Your password.` : undefined

  function submit() {
    setAsked(true)
    if (email.includes('@') && password && !busy) onSignIn(email.trim(), password)
  }

  return (
    <Form onSubmit={submit}>
      {error && (
        <Notice tone="danger" live>
          {error}
        </Notice>
      )}
      <TextInput
        label={t`E-mail`}
        type="email"
        name="email"
        autoComplete="username"
        readOnly={known !== ''}
        autoFocus={known === ''}
        value={email}
        error={emailError}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t`Password`}
        name="password"
        autoComplete="current-password"
        autoFocus={known !== ''}
        data-autofocus={known !== '' || undefined}
        value={password}
        error={passwordError}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        <Trans>Sign in</Trans>
      </Button>
      {other}
    </Form>
  )
}
