import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import styles from '../ConsolePage.module.css'
import { useCompareBuildMutation } from '../data/builds-api.ts'
import type { Build } from './build.ts'

type Props = { build: Build; onSwitch: () => void; onDrop: () => void }

/** What can be done with a generation that is not live. */
export function BuildActions({ build: { view, generation, state, comparison, refusal }, onSwitch, onDrop }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [compare, { isLoading }] = useCompareBuildMutation()
  if (state === 'LIVE' || state === 'DROPPING') return null
  const isCompared = comparison !== null || refusal !== ''

  async function onCompare() {
    const answer = await compare({ input: { view, generation } })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.compareBuild
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    toast(t`The comparison has begun.`)
  }

  return (
    <div className={styles.buttons}>
      {(state === 'STANDBY' || comparison) && (
        <Button variant="primary" onClick={onSwitch}>
          <Trans>Show to people</Trans>
        </Button>
      )}
      {state === 'BUILDING' && isCompared && (
        <Button icon="refresh" busy={isLoading} onClick={() => void onCompare()}>
          <Trans>Compare again</Trans>
        </Button>
      )}
      <Button variant="danger" icon="trash" onClick={onDrop}>
        <Trans>Delete</Trans>
      </Button>
    </div>
  )
}
