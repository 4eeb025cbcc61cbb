import { Modal } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import type { ReactNode } from 'react'
import styles from './Dialog.module.css'
import { useFocusReturn } from './use-focus-return.ts'

type Props = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** px: `sm` 400, `md` 560, `lg` 800. */
  size?: 'sm' | 'md' | 'lg'
  children: ReactNode
  /** Buttons, the deciding one last. */
  footer?: ReactNode
  /** False while leaving would lose something: no click outside, no Esc, no cross. */
  closable?: boolean
}

const widths = { sm: 400, md: 560, lg: 800 }

/** Focus is caught inside and returns to where it was; the page behind stands still. */
export function Dialog({ open, onClose, title, size = 'md', children, footer, closable = true }: Props) {
  const { t } = useLingui()
  useFocusReturn()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={widths[size]}
      centered
      closeOnClickOutside={closable}
      closeOnEscape={closable}
      withCloseButton={closable}
      closeButtonProps={{ 'aria-label': t`Close` }}
      // The page's own rule does it (base.css): Mantine's would write a style sheet at run time.
      lockScroll={false}
      attributes={{ root: { 'data-locks-scroll': open || undefined } }}
      transitionProps={{ duration: 100 }}
      overlayProps={{ color: 'var(--veil)', backgroundOpacity: 1, className: styles.veil! }}
      classNames={{ content: styles.content!, header: styles.header!, title: styles.title!, body: styles.body! }}
    >
      {children}
      {footer && <div className={styles.footer}>{footer}</div>}
    </Modal>
  )
}
