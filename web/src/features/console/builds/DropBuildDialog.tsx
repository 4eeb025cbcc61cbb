import { Trans, useLingui } from '@lingui/react/macro'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useDropBuildMutation } from '../data/builds-api.ts'
import type { Build } from './build.ts'

type Props = { build: Build; onClose: () => void; onDropped: () => void }

export function DropBuildDialog({ build: { view, version, generation, state }, onClose, onDropped }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [drop] = useDropBuildMutation()

  async function onConfirm() {
    const answer = await drop({ input: { view, version, generation } })
    if (answer.error) return refuse(errorText(answer.error).advice)
    const result = answer.data.dropBuild
    if (result.__typename === 'Refused') return refuse(result.message)
    toast(t`Generation ${generation} of ${view} is being deleted.`)
    onDropped()
    return true
  }

  function refuse(words: string): false {
    toast(words, { tone: 'danger' })
    return false
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      tone="danger"
      title={
        <Trans>
          Delete generation {generation} of {view}?
        </Trans>
      }
      effect={
        state === 'STANDBY' ? (
          <Trans>There is no way back to it then. People see nothing of it.</Trans>
        ) : (
          <Trans>What was built is lost; a rebuild begins anew. People see nothing of it.</Trans>
        )
      }
      confirmLabel={<Trans>Delete it</Trans>}
      onConfirm={onConfirm}
    />
  )
}
