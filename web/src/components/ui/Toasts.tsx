import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useAppDispatch, useAppSelector } from '../../lib/store/hooks.ts'
import { selectToasts, type Toast, toastClosed } from '../../lib/toasts/toasts-slice.ts'
import { forgetUndo, runUndo } from '../../lib/toasts/undo-registry.ts'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Toasts.module.css'

const icons: Record<Toast['tone'], IconName> = { ok: 'checkCircle', info: 'info', warn: 'alert', danger: 'alert' }

/** Where toasts appear; once in the frame. They stay while pointed at or focused, longer with an undo. */
export function Toasts() {
  const { t } = useLingui()
  const toasts = useAppSelector(selectToasts)
  const [held, setHeld] = useState(false)
  return (
    <section
      aria-label={t`Messages`}
      aria-live="polite"
      className={styles.stack}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  )
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const { t } = useLingui()
  const dispatch = useAppDispatch()
  const { id, undoId } = toast

  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dispatch(toastClosed(id)), undoId ? 10_000 : 5_000)
    return () => clearTimeout(timer)
  }, [held, id, undoId, dispatch])
  useEffect(() => () => void (undoId && forgetUndo(undoId)), [undoId])

  return (
    <div className={`${styles.toast} ${styles[toast.tone]}`}>
      <Icon name={icons[toast.tone]} />
      <p className={styles.text}>{toast.text}</p>
      {undoId && (
        <Button
          variant="quiet"
          size="sm"
          icon="undo"
          onClick={() => {
            runUndo(undoId)
            dispatch(toastClosed(id))
          }}
        >
          {t`Undo`}
        </Button>
      )}
      <IconButton icon="close" label={t`Close`} size="sm" onClick={() => dispatch(toastClosed(id))} />
    </div>
  )
}
