import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../components/ui/Button.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { useToast } from '../../lib/toasts/use-toast.ts'
import { useForgetLossMutation } from './data/console-api.ts'

/** An empty topic stands for the database, which was an older copy. */
type Props = { service: string; outbox: string; topics: readonly string[] }

/** The notice has done its work: somebody has seen to what it says. */
export function ForgetLossButton({ service, outbox, topics }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [forget, { isLoading }] = useForgetLossMutation()

  async function onForget() {
    for (const topic of topics) {
      const answer = await forget({ input: { service, outbox, topic } })
      if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
      const result = answer.data.forgetLoss
      if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    }
    toast(t`The console does not tell of it any more.`)
  }

  return (
    <Button size="sm" variant="quiet" busy={isLoading} onClick={() => void onForget()}>
      <Trans>Seen to</Trans>
    </Button>
  )
}
