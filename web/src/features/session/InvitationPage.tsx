import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonLink } from '../../components/ui/ButtonLink.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Form } from '../../components/ui/Form.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Loading, TextSkeleton } from '../../components/ui/Skeleton.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import type { InvitationQuery } from '../../gen/graphql.ts'
import { enterApp } from './enter-app.ts'
import styles from './LoginPage.module.css'
import { isGoodPassword, NewPasswordFields } from './NewPasswordFields.tsx'
import { invitationRoute } from './routes.ts'
import { useAcceptInvitationMutation, useInvitationQuery } from './session-api.ts'
import { SessionFrame } from './SessionFrame.tsx'

/** Where the single-use link of an invitation, or of a reset, leads. */
export function InvitationPage() {
  const { t } = useLingui()
  const { token } = invitationRoute.useParams()
  const { data, error, refetch } = useInvitationQuery({ token })
  useEffect(() => {
    document.title = t`Invitation · Selvedge`
  }, [t])
  return (
    <SessionFrame>
      {error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <Loading>
          <TextSkeleton lines={6} />
        </Loading>
      ) : data.invitation ? (
        <Accept token={token} invitation={data.invitation} />
      ) : (
        <Over />
      )}
    </SessionFrame>
  )
}

function Over() {
  return (
    <>
      <h1 className={styles.title}>
        <Trans>This link is over</Trans>
      </h1>
      <p className={styles.lead}>
        <Trans>
          A link works once and for 72 hours. Ask the person who sent it for a new one, or sign in if you have used it
          already.
        </Trans>
      </p>
      <ButtonLink to="/login" variant="primary" size="lg">
        <Trans>Sign in</Trans>
      </ButtonLink>
    </>
  )
}

function Accept({ token, invitation }: { token: string; invitation: NonNullable<InvitationQuery['invitation']> }) {
  const { t } = useLingui()
  const router = useRouter()
  const [name, setName] = useState(invitation.name)
  const [password, setPassword] = useState({ value: '', repeat: '' })
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [accept, { isLoading }] = useAcceptInvitationMutation()
  const { reset, organisationName, email } = invitation

  async function submit() {
    setAsked(true)
    if (!name.trim() || !isGoodPassword(password.value, password.repeat)) return
    setFailure(undefined)
    const answer = await accept({ token, name: name.trim(), password: password.value })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.acceptInvitation
    if (result.__typename === 'Refused') return setFailure(result.message)
    await enterApp(router, undefined)
  }

  return (
    <>
      <h1 className={styles.title}>
        {reset ? <Trans>A new password</Trans> : <Trans>Welcome to {organisationName}</Trans>}
      </h1>
      <p className={styles.lead}>
        {reset ? (
          <Trans>For {email}. Everywhere else you are signed out.</Trans>
        ) : (
          <Trans>You sign in as {email}. Choose your password, and you are inside.</Trans>
        )}
      </p>
      <Form onSubmit={submit}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        {!reset && (
          <TextInput
            label={t`Your name`}
            description={t`As colleagues and partners see it beside what you do.`}
            autoComplete="name"
            value={name}
            error={asked && !name.trim() ? t`Your name.` : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <NewPasswordFields {...password} asked={asked} onChange={(value, repeat) => setPassword({ value, repeat })} />
        <Button type="submit" variant="primary" size="lg" busy={isLoading}>
          {reset ? <Trans>Set password and sign in</Trans> : <Trans>Start</Trans>}
        </Button>
      </Form>
    </>
  )
}
